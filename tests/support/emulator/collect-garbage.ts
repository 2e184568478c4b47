import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** What nothing holds is gone afterwards, as it would be some time later. */
export function collectGarbage() {
	setFlagsFromString("--expose-gc");
	runInNewContext("gc")();
}
