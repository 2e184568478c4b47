import { createElement, Suspense } from "react";
import { describe, expect, it } from "vitest";
import { keptHtml } from "../../app/server/memory/kept-html.server";
import { renderPage } from "../../app/server/page-html.server";
import { streamPage } from "../../app/server/page-stream.server";
import { withResolvers } from "../support/with-resolvers";

describe("a page's HTML", () => {
	it("has in its head all that waits for nothing, and in its rest what came late", async () => {
		const late = withResolvers();
		const { head, rest } = await renderPage(pageWith(late.promise), "n", fail);
		expect(head).toContain("At once");
		expect(head).toContain("On its way");
		expect(head).not.toContain("Late");
		late.resolve();
		const html = await rest;
		expect(html).toContain("Late");
		expect(html).toMatch(/<script nonce="n">/);
		expect(html).not.toContain("At once");
	});

	it("comes in one piece if it is larger than any buffer", async () => {
		const text = "x".repeat(200_000);
		const page = await renderPage(createElement("p", null, text), "n", fail);
		expect(page.head).toBe(`<p>${text}</p>`);
		expect(await page.rest).toBe("");
	});

	it("is refused if a component throws outside of any Suspense", async () => {
		const Broken = () => {
			throw new Error("Out of paper.");
		};
		await expect(
			renderPage(createElement(Broken), "n", () => {}),
		).rejects.toThrow("Out of paper.");
	});
});

describe("HTML that is kept", () => {
	it("is rendered once, and has a nonce of its own each time", async () => {
		let renders = 0;
		const render = async (nonce: string) => `<p nonce="${nonce}">${++renders}`;
		const pages = ["one", "two"].map((nonce) => keptHtml("a", nonce, render));
		expect(await Promise.all(pages)).toEqual([
			'<p nonce="one">1',
			'<p nonce="two">1',
		]);
		expect(await keptHtml("b", "three", render)).toBe('<p nonce="three">2');
	});

	it("is rendered anew after it failed", async () => {
		const failing = keptHtml("c", "n", () => Promise.reject(new Error("No.")));
		await expect(failing).rejects.toThrow("No.");
		expect(await keptHtml("c", "n", async () => "<p>")).toBe("<p>");
	});
});

describe("a page's stream", () => {
	it("sends the head with the first data at once, and everything late together", async () => {
		const rest = withResolvers<string>();
		const data = new TransformStream();
		const stream = streamPage(
			{ head: "<html>", rest: rest.promise },
			data.readable,
			"n",
		);
		const reader = stream.getReader();
		const next = async () => decode((await reader.read()).value);
		const writer = data.writable.getWriter();
		await writer.write(bytes("first"));
		expect(await next()).toBe(`<html>${enqueue("first")}`);
		void writer.write(bytes("second"));
		void writer.close();
		rest.resolve("<p>");
		expect(await next()).toBe(`<p>${enqueue("second")}${script("close()")}`);
		expect((await reader.read()).done).toBe(true);
	});

	it("puts nothing into a script that would end it, and no character apart", async () => {
		const text = "</script><!-- “Größe” &\u2028\u2029";
		const [first, second] = [bytes(text).slice(0, 17), bytes(text).slice(17)];
		const data = streamOf(first, second);
		const page = { head: "", rest: Promise.resolve("") };
		const html = await new Response(streamPage(page, data)).text();
		expect(html.match(/<\/script>/g)).toHaveLength(3);
		const said = [...html.matchAll(/enqueue\((.*?)\);</g)].map(
			([, json = ""]): unknown => JSON.parse(json),
		);
		expect(said.join("")).toBe(text);
	});
});

const pageWith = (late: Promise<void>) => {
	let isLate = true;
	const settled = late.then(() => {
		isLate = false;
	});
	const Late = () => {
		if (isLate) {
			throw settled;
		}
		return "Late";
	};
	return createElement(
		"main",
		null,
		"At once",
		createElement(Suspense, { fallback: "On its way" }, createElement(Late)),
	);
};

const fail = (error: unknown) => {
	throw error;
};

const decode = (bytes: Uint8Array | undefined) =>
	new TextDecoder().decode(bytes);

const bytes = (text: string) => new TextEncoder().encode(text);

const script = (call: string) =>
	`<script nonce="n">window.__remixContext.streamController.${call};</script>`;

const enqueue = (text: string) => script(`enqueue(${JSON.stringify(text)})`);

const streamOf = (...chunks: Uint8Array[]) =>
	new ReadableStream<Uint8Array>({
		start(controller) {
			for (const chunk of chunks) {
				controller.enqueue(chunk);
			}
			controller.close();
		},
	});
