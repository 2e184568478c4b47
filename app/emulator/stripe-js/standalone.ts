import { installStripe } from "./install";

// The stand-in as one classic script, at /emulator/stripe.js. Its API is where the script itself came from.
const { currentScript } = document;
if (!(currentScript instanceof HTMLScriptElement)) {
	throw new Error(
		'Load the emulator’s stripe.js with a plain <script src="…">: a module does not know where it came from.',
	);
}
installStripe(new URL(currentScript.src).origin);
