import type { CssFontSource, CustomFontSource } from "@stripe/stripe-js";

/** Gives the frame the page's fonts, by stylesheet or one by one. */
export function loadFonts(
	inside: Document,
	fonts: readonly (CssFontSource | CustomFontSource)[],
) {
	for (const font of fonts) {
		if ("cssSrc" in font) {
			linkStylesheet(inside, font.cssSrc);
		} else {
			addFont(inside, font);
		}
	}
}

function linkStylesheet(inside: Document, href: string) {
	const link = inside.createElement("link");
	link.rel = "stylesheet";
	link.href = new URL(href, location.href).href;
	inside.head.append(link);
}

function addFont(inside: Document, font: CustomFontSource) {
	const Font = inside.defaultView?.FontFace;
	if (!Font) {
		return;
	}
	const { family, src, ...descriptors } = font;
	const face = new Font(family, src, descriptors as FontFaceDescriptors);
	inside.fonts.add(face);
	face.load().catch(() => console.warn(`The font ${family} did not load.`));
}
