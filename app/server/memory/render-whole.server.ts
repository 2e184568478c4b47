import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import type { ReactElement } from "react";
import { renderToPipeableStream } from "react-dom/server";

/**
 * The HTML of a page once all of it is there.
 *
 * @throws what a component throws outside of any error boundary
 */
export const renderWhole = (
	page: ReactElement,
	onError: (error: unknown) => void,
) =>
	new Promise<string>((resolve, reject) => {
		const { pipe } = renderToPipeableStream(page, {
			onAllReady: () => resolve(text(pipe(new PassThrough()))),
			onShellError: reject,
			onError,
		});
	});
