/** See classic-scripts.ts. */
declare module "*?classic-script" {
	const code: string;
	export default code;
}
