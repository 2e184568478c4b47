import { fileURLToPath } from "node:url";
import sirv from "sirv";

/**
 * Serves the built files, compressed once by the build (vite.config.ts). Names in /assets carry a digest of
 * what is in them, so a browser may keep those for ever; about the others it asks again after an hour.
 */
export const serveFiles = () =>
	sirv(fileURLToPath(new URL("../client", import.meta.url)), {
		brotli: true,
		gzip: true,
		etag: true,
		setHeaders(response, path) {
			response.setHeader(
				"Cache-Control",
				path.startsWith("/assets/") ? forEver : "public, max-age=3600",
			);
		},
	});

const forEver = "public, max-age=31536000, immutable";
