import type { CssFontSource, CustomFontSource } from "@stripe/stripe-js";

/** Loads the fonts of Stripe's `fonts` option into the frame. */
export function loadFonts(
	frameDocument: Document,
	fonts: readonly (CssFontSource | CustomFontSource)[],
) {
	for (const font of fonts) {
		if ("cssSrc" in font) {
			linkStylesheet(frameDocument, font.cssSrc);
		} else {
			addFont(frameDocument, font);
		}
	}
}

function linkStylesheet(frameDocument: Document, href: string) {
	const link = frameDocument.createElement("link");
	link.rel = "stylesheet";
	link.href = new URL(href, location.href).href;
	frameDocument.head.append(link);
}

function addFont(frameDocument: Document, font: CustomFontSource) {
	const Font = frameDocument.defaultView?.FontFace;
	if (!Font) {
		return;
	}
	const { family, src, ...descriptors } = font;
	const face = new Font(family, src, descriptors as FontFaceDescriptors);
	frameDocument.fonts.add(face);
	face.load().catch(() => console.warn(`The font ${family} did not load.`));
}
