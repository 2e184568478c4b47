import type { Appearance } from "@stripe/stripe-js";
import { appearanceCss } from "./appearance-css";
import fieldsCss from "./fields.css?inline";
import frameCss from "./frame.css?inline";
import methodsCss from "./methods.css?inline";

/**
 * Styles a frame's document. The page's policy forbids inline styles and the frame inherits it,
 * so the rules come as a sheet made by script; it must be of the frame's own realm.
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
