import type { ReactNode } from "react";

/** Words with a hand-drawn line under them. */
export const Underlined = ({ children }: { children: ReactNode }) => (
	<span className="underlined">
		{children}
		<svg viewBox="0 0 200 12" preserveAspectRatio="none" aria-hidden="true">
			<path className="stroke" d="M2 7.5C38 3 71 2.6 104 4.4s62 3.5 94-.6" />
		</svg>
	</span>
);

/** A heading whose last word is underlined. */
export function LastWordUnderlined({ words }: { words: string }) {
	const last = words.lastIndexOf(" ") + 1;
	return (
		<>
			{words.slice(0, last)}
			<Underlined>{words.slice(last)}</Underlined>
		</>
	);
}

/** A tick in red pencil. */
export const Tick = () => (
	<svg className="tick" viewBox="0 0 52 52" aria-hidden="true">
		<path
			className="stroke"
			d="M6 29c4 3.5 7.5 8 10.5 14C22 29 31.5 15.5 47 7"
		/>
	</svg>
);

/** A cross in red pencil. */
export const Cross = () => (
	<svg className="mark" viewBox="0 0 32 32" aria-hidden="true">
		<path
			className="stroke"
			d="M7 6c5 5.5 10.5 12 18 20M25.5 5.5C19 11.5 13 18.5 6.5 26.5"
		/>
	</svg>
);

/** An arrow upwards, in red pencil. */
export const ArrowUp = () => (
	<svg className="mark" viewBox="0 0 32 32" aria-hidden="true">
		<path
			className="stroke"
			d="M15.5 28.5c1.3-7 1-15.5.8-24M8 12.5c3-2.3 5.800-5 8.300-8.300 2 3.200 4.5 5.900 8 8"
		/>
	</svg>
);
