/** Reloads the page, with or without JavaScript. The URL is that of the address bar, without any secret. */
export const ReloadLink = ({ children }: { children: string }) => (
	// biome-ignore lint/a11y/useValidAnchor: the empty reference is this very page (RFC 3986, 4.4).
	<a className="button" href="">
		{children}
	</a>
);
