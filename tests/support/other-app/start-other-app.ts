import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { freePort } from "../network/free-port";
import { startServer } from "../shop/start-server";

/** Another app on this machine, with the emulator in a process of its own as its Stripe: no more than addresses and keys. */
export async function startOtherApp() {
	const [port, emulatorPort] = [await freePort(), await freePort()];
	const origin = `http://localhost:${port}`;
	const secret = "whsec_ofTheOtherApp";
	// Another host, as if it were another site, which browsers keep further apart than another port.
	const emulator = await startServer(
		emulatorPort,
		{
			STRIPE_MODE: "emulator",
			EMULATOR_WEBHOOK_URL: `${origin}/webhook`,
			EMULATOR_WEBHOOK_SECRET: secret,
		},
		undefined,
		{ host: "127.0.0.1" },
	);
	const env = {
		...process.env,
		PORT: String(port),
		STRIPE_API: emulator.origin,
		STRIPE_JS: `${emulator.origin}/emulator/stripe.js`,
		STRIPE_SECRET_KEY: "sk_test_emulator",
		STRIPE_PUBLISHABLE_KEY: "pk_test_emulator",
		STRIPE_WEBHOOK_SECRET: secret,
	};
	const app = spawn(process.execPath, [script], { env });
	app.stderr.pipe(process.stderr);
	await once(app.stdout, "data");
	return {
		origin,
		emulator,
		async stop() {
			const exit = once(app, "exit");
			app.kill();
			await Promise.all([exit, emulator.stop()]);
		},
	};
}

const script = fileURLToPath(new URL("server.mjs", import.meta.url));
