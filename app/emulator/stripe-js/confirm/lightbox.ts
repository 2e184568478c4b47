/** Opens a modal dialog. Focus moves into it, and back to where it was when it closes. */
export function openLightbox(options: {
	label: string;
	content: HTMLElement;
	onCancel: () => void;
}): { close(): void } {
	const before = document.activeElement as HTMLElement | null;
	const dialog = document.createElement("dialog");
	dialog.setAttribute("aria-modal", "true");
	dialog.setAttribute("role", "dialog");
	dialog.setAttribute("aria-label", options.label);
	Object.assign(dialog.style, backdropStyle);

	const box = document.createElement("div");
	Object.assign(box.style, boxStyle);
	box.append(options.content, closeButton(options.onCancel));
	dialog.append(box);
	dialog.addEventListener("cancel", (event) => {
		event.preventDefault();
		options.onCancel();
	});
	document.body.append(dialog);
	dialog.showModal();

	return {
		close() {
			dialog.remove();
			before?.focus();
		},
	};
}

function closeButton(onCancel: () => void): HTMLElement {
	const button = document.createElement("button");
	button.type = "button";
	button.textContent = "×";
	button.setAttribute("aria-label", "Cancel authentication");
	Object.assign(button.style, buttonStyle);
	button.addEventListener("click", onCancel);
	return button;
}

const backdropStyle: Partial<CSSStyleDeclaration> = {
	position: "fixed",
	inset: "0",
	width: "100vw",
	height: "100dvh",
	maxWidth: "none",
	maxHeight: "none",
	margin: "0",
	padding: "16px",
	border: "0",
	boxSizing: "border-box",
	display: "grid",
	placeItems: "center",
	background: "rgb(10 15 30 / 60%)",
};

const boxStyle: Partial<CSSStyleDeclaration> = {
	position: "relative",
	width: "min(100%, 420px)",
	height: "min(100%, 400px)",
	overflow: "hidden",
	borderRadius: "10px",
	boxShadow: "0 20px 60px rgb(0 0 0 / 35%)",
};

const buttonStyle: Partial<CSSStyleDeclaration> = {
	position: "absolute",
	top: "8px",
	right: "8px",
	width: "44px",
	height: "44px",
	border: "0",
	borderRadius: "8px",
	// In the colors of the bank's page below it, not those of the shop.
	colorScheme: "light dark",
	background: "transparent",
	color: "CanvasText",
	font: "24px/1 system-ui, sans-serif",
	cursor: "pointer",
};
