import stylesheet from "./app.css?url";
import noteFont from "./fonts/newsreader-note.woff2?url";
import textFont from "./fonts/newsreader-text.woff2?url";
import titleFont from "./fonts/newsreader-title.woff2?url";

export { stylesheet };

/** The font files that every page uses. */
export const fonts = [textFont, titleFont, noteFont];
