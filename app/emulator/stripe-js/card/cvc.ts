import { brandOf } from "../../shared/card-brands";
import { type Problem, problem } from "../form/field-error";
import { digitsOf } from "./card-number";

export function formatSecurityCode(text: string, cardNumber: string): string {
	return digitsOf(text).slice(0, lengthFor(cardNumber) ?? 4);
}

export function securityCodeProblem(
	text: string,
	cardNumber: string,
): Problem | undefined {
	const length = lengthFor(cardNumber);
	const complete = length ? text.length === length : text.length >= 3;
	return complete ? undefined : incomplete;
}

const lengthFor = (cardNumber: string) =>
	brandOf(digitsOf(cardNumber))?.cvcLength;

const incomplete = problem(
	"incomplete_cvc",
	"Your card’s security code is incomplete.",
);
