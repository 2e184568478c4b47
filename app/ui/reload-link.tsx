/** A button-like link to the page itself, which works before JavaScript does and repeats no secret. */
export const ReloadLink = ({ children }: { children: string }) => (
	// biome-ignore lint/a11y/useValidAnchor: the empty reference is this very page (RFC 3986, 4.4).
	<a className="button" href="">
		{children}
	</a>
);
