import { brandOf } from "../../shared/card-brands";
import { type FieldError, fieldError } from "../form/field-error";
import { digitsOf } from "./card-number";

export function formatSecurityCode(text: string, cardNumber: string): string {
	return digitsOf(text).slice(0, cvcLengthFor(cardNumber) ?? 4);
}

export function validateSecurityCode(
	text: string,
	cardNumber: string,
): FieldError | undefined {
	const length = cvcLengthFor(cardNumber);
	const complete = length ? text.length === length : text.length >= 3;
	return complete ? undefined : incomplete;
}

const cvcLengthFor = (cardNumber: string) =>
	brandOf(digitsOf(cardNumber))?.cvcLength;

const incomplete = fieldError(
	"incomplete_cvc",
	"Your card’s security code is incomplete.",
);
