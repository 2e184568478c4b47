import Stripe from "stripe";
import { expect, it } from "vitest";
import type * as library from "../../../app/emulator/emulator.server";

const file = new URL("../../../build/server/emulator.js", import.meta.url).href;
const { createEmulator }: typeof library = await import(file);

it("the built emulator is a library for the tests of other apps", async () => {
	const { fetch, close } = createEmulator();
	const stripe = new Stripe("sk_test_emulator", {
		httpClient: Stripe.createFetchHttpClient(fetch),
	});
	const { status } = await stripe.paymentIntents.create({
		amount: 1999,
		currency: "usd",
		payment_method: "pm_card_visa",
		return_url: "http://localhost:3000/",
		confirm: true,
	});
	expect(status).toBe("succeeded");
	close();
});

it("it brings the stand-in for Stripe.js, for any origin, as one script that runs without modules", async () => {
	const { fetch, close } = createEmulator();
	const answer = await fetch("http://localhost:5000/emulator/stripe.js");
	expect(answer.headers.get("Content-Type")).toContain("text/javascript");
	expect(answer.headers.get("Cross-Origin-Resource-Policy")).toBe(
		"cross-origin",
	);
	const code = await answer.text();
	expect(() => new Function(code)).not.toThrow();
	expect(code).not.toContain("process.env");
	close();
});
