export function MethodIcon({ method }: { method: string }) {
	return (
		<svg
			className="p-MethodIcon"
			viewBox="0 0 20 20"
			fill="none"
			stroke="currentColor"
			strokeWidth="1.5"
			strokeLinecap="round"
			strokeLinejoin="round"
			aria-hidden="true"
		>
			<path d={icons[method] ?? icons.redirect} />
		</svg>
	);
}

const bank =
	"M10 2.5 2.5 7h15L10 2.5ZM4.5 9.5v5M8.2 9.5v5M11.8 9.5v5M15.5 9.5v5M2.5 17h15";

const icons: Record<string, string> = {
	card: "M3.5 4.5h13a1.5 1.5 0 0 1 1.5 1.5v8a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 2 14V6a1.5 1.5 0 0 1 1.5-1.5ZM2 8.5h16M5 12.5h3",
	us_bank_account: bank,
	sepa_debit: bank,
	cashapp:
		"M4.5 2h11A2.5 2.5 0 0 1 18 4.5v11a2.5 2.5 0 0 1-2.5 2.5h-11A2.5 2.5 0 0 1 2 15.5v-11A2.5 2.5 0 0 1 4.5 2ZM12.7 7.4C11.5 6.2 7.6 6 7.6 8.2c0 2.3 5 1.3 5 3.7 0 2.2-3.8 2-5.3.5M10.6 4.8l-1.2 10.4",
	amazon_pay:
		"M2.5 12.5c4.5 3.7 10.5 3.7 15 .2M17.5 12.7l.3 2.8M17.5 12.7l-2.9.1M7 9.2c0 1.5 3 1.7 4.3-.6M11.3 10V6c0-2.2-3.7-2.2-4.2-.2",
	redirect:
		"M8 4H4.5A1.5 1.5 0 0 0 3 5.5v9A1.5 1.5 0 0 0 4.5 16H8M12 6l4 4-4 4M16 10H8",
};
