import type { ReactNode } from "react";
import { brandOf } from "../../shared/card-brands";
import { digitsOf } from "../card/card-number";

/** The brand of the number so far; the best-known brands while it is unknown. */
export function CardIcons({ number }: { number: string }) {
	const brand = brandOf(digitsOf(number));
	if (brand) {
		return <CardIcon id={brand.id} name={brand.name} />;
	}
	if (digitsOf(number).length > 2) {
		return <CardIcon id="unknown" name="" />;
	}
	return (
		<>
			<CardIcon id="visa" name="" />
			<CardIcon id="mastercard" name="" />
			<CardIcon id="amex" name="" extra />
			<CardIcon id="discover" name="" extra />
		</>
	);
}

function CardIcon(props: { id: string; name: string; extra?: boolean }) {
	const { id, name, extra } = props;
	return (
		<svg
			className={`p-CardIcon ${extra ? "p-CardIcon--extra" : ""}`}
			viewBox="0 0 26 18"
			data-brand={id}
			role="img"
			aria-label={name || undefined}
			aria-hidden={name === ""}
		>
			<rect
				x=".5"
				y=".5"
				width="25"
				height="17"
				rx="2.5"
				fill={backgrounds[id] ?? "#fff"}
				stroke="#8883"
			/>
			{logos[id] ?? logos.unknown}
		</svg>
	);
}

export function SecurityCodeIcon() {
	return (
		<svg
			className="p-CardIcon"
			viewBox="0 0 26 18"
			fill="none"
			aria-hidden="true"
		>
			<rect
				x="1"
				y="2"
				width="20"
				height="14"
				rx="2"
				fill="currentColor"
				opacity=".25"
			/>
			<path d="M1 5h20v3H1z" fill="currentColor" opacity=".6" />
			<rect x="12" y="9" width="13" height="8" rx="4" fill="currentColor" />
			<path
				d="M15.5 13h0M18.5 13h0M21.5 13h0"
				stroke="var(--colorBackground)"
				strokeWidth="1.8"
				strokeLinecap="round"
			/>
		</svg>
	);
}

const textLogo = (text: string, fill: string, size = 6.5) => (
	<text
		x="13"
		y="11.3"
		fill={fill}
		fontSize={size}
		fontWeight="800"
		fontFamily="Arial, sans-serif"
		textAnchor="middle"
	>
		{text}
	</text>
);

const circlesLogo = (left: string, right: string) => (
	<>
		<circle cx="10.2" cy="9" r="4.8" fill={left} />
		<circle cx="15.8" cy="9" r="4.8" fill={right} fillOpacity=".85" />
	</>
);

const backgrounds: Record<string, string> = {
	amex: "#1f72cd",
	visa: "#1434cb",
	unknown: "#9993",
};

const logos: Record<string, ReactNode> = {
	visa: textLogo("VISA", "#fff", 7.5),
	mastercard: circlesLogo("#eb001b", "#f79e1b"),
	amex: textLogo("AMEX", "#fff"),
	discover: (
		<>
			{textLogo("DISC VER", "#30313d", 4.6)}
			<circle cx="13.9" cy="9.7" r="1.9" fill="#f47216" />
		</>
	),
	diners: circlesLogo("#0079be", "#7fbde6"),
	jcb: textLogo("JCB", "#0b7cc4", 8),
	unionpay: textLogo("UnionPay", "#00447c", 5),
	unknown: <path d="M4 7h18" stroke="#888" strokeWidth="2.5" />,
};
