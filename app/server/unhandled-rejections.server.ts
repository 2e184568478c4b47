import { log } from "./logger.server";

/** Logs a rejected promise that nothing handles; by default Node would end the process, and every open payment. */
export const logUnhandledRejections = () =>
	process.on("unhandledRejection", (error) =>
		log.error({ err: error }, "unhandled promise rejection"),
	);
