import { fileURLToPath } from "node:url";
import sirv from "sirv";

/**
 * Serves the built files, which the build has compressed (vite.config.ts). Names in /assets contain a hash of
 * the content, so browsers may cache those for ever.
 */
export const serveFiles = () =>
	sirv(fileURLToPath(new URL("../client", import.meta.url)), {
		brotli: true,
		gzip: true,
		etag: true,
		setHeaders(response, path) {
			response.setHeader(
				"Cache-Control",
				path.startsWith("/assets/") ? immutable : "public, max-age=3600",
			);
		},
	});

const immutable = "public, max-age=31536000, immutable";
