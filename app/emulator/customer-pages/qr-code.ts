/** A placeholder for Cash App's QR code. It links nowhere. */
export function qrCodeImage() {
	return new Response(svg, {
		headers: {
			"Cache-Control": "no-store",
			"Content-Security-Policy": "default-src 'none'",
			"Content-Type": "image/svg+xml",
			"Cross-Origin-Resource-Policy": "cross-origin",
			"X-Content-Type-Options": "nosniff",
			"X-Robots-Tag": "noindex, nofollow",
		},
	});
}

const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 210 210" role="img" aria-label="Emulator: no QR code is needed">
<rect width="210" height="210" fill="#fff"/>
<g fill="none" stroke="#111" stroke-width="10"><rect x="15" y="15" width="50" height="50"/><rect x="145" y="15" width="50" height="50"/><rect x="15" y="145" width="50" height="50"/></g>
<text x="105" y="112" text-anchor="middle" font-family="system-ui, sans-serif" font-size="20" font-weight="600">Emulator</text>
</svg>`;
