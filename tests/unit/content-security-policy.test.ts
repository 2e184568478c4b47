import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import {
	contentSecurityPolicy,
	hashSources,
	makeNonce,
	nonceSources,
} from "../../app/server/content-security-policy.server";

describe("the content security policy", () => {
	const emulator = contentSecurityPolicy(nonceSources("abc"), {
		isEmulator: true,
		isDevelopment: false,
		offersLink: true,
	});
	const test = contentSecurityPolicy(nonceSources("abc"), {
		isEmulator: false,
		isDevelopment: false,
		offersLink: true,
	});

	it("trusts scripts by their nonce and what they load, and nothing inline", () => {
		expect(emulator).toContain("script-src 'nonce-abc' 'strict-dynamic'");
		expect(emulator + test).not.toMatch(/unsafe-(inline|eval)/);
	});

	it("names Stripe's hosts when Stripe is in use", () => {
		expect(test).toContain("connect-src 'self' https://api.stripe.com");
		expect(test).toContain("https://hooks.stripe.com");
	});

	it("names Link's hosts where Link is offered, and only there", () => {
		const withoutLink = contentSecurityPolicy(nonceSources("abc"), {
			isEmulator: false,
			isDevelopment: false,
			offersLink: false,
		});
		for (const directive of ["connect-src", "frame-src"]) {
			const hosts = "https://link\\.com https://\\*\\.link\\.com";
			expect(test).toMatch(new RegExp(`${directive} [^;]* ${hosts}(;|$)`));
		}
		expect(withoutLink).not.toContain("link.com");
		expect(withoutLink).toContain("frame-src 'self' https://js.stripe.com");
	});

	it("names no host at all in the emulator", () => {
		expect(emulator).not.toContain("https:");
	});

	it("adds only what Vite needs while developing", () => {
		const development = contentSecurityPolicy(nonceSources("abc"), {
			isEmulator: true,
			isDevelopment: true,
			offersLink: true,
		});
		const added = development
			.split("; ")
			.filter((directive) => !emulator.split("; ").includes(directive));
		expect(added).toEqual([
			"style-src 'self' 'unsafe-inline'",
			"connect-src 'self' ws: wss:",
		]);
	});

	it("lets nobody frame the shop", () => {
		expect(emulator).toContain("frame-ancestors 'none'");
	});

	it("trusts of a page for everybody exactly the scripts that are written in it", () => {
		const page = `<script>go("a")</script><script type="module" async="">import "/b";</script>
			<script src="/c.js"></script><script type="application/ld+json">{"d":1}</script>`;
		const sources = hashSources(page);
		expect(sources).toEqual(
			['go("a")', 'import "/b";'].map(
				(code) =>
					`'sha256-${createHash("sha256").update(code).digest("base64")}'`,
			),
		);
		const policy = contentSecurityPolicy(sources, {
			isEmulator: true,
			isDevelopment: false,
			offersLink: true,
		});
		expect(policy).toContain(`script-src ${sources.join(" ")} 'self';`);
	});

	it("gives every response a nonce of its own", () => {
		expect(makeNonce()).not.toBe(makeNonce());
	});
});
