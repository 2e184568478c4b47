import type { Appearance } from "@stripe/stripe-js";
import { appearanceCss } from "./appearance-css";
import fieldsCss from "./fields.css?inline";
import frameCss from "./frame.css?inline";
import methodsCss from "./methods.css?inline";

/**
 * Styles the frame's document. Its CSP forbids inline styles, so the rules are a constructed
 * stylesheet, made with the frame's own CSSStyleSheet.
 */
export function styleFrame(frame: Document, appearance: Appearance) {
	const Sheet = frame.defaultView?.CSSStyleSheet;
	if (!Sheet) {
		return;
	}
	const sheet = new Sheet();
	sheet.replaceSync(
		[frameCss, fieldsCss, methodsCss, appearanceCss(appearance)].join("\n"),
	);
	frame.adoptedStyleSheets = [sheet];
}
