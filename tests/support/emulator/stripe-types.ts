import ts from "typescript";

/** The names of Stripe's types, by the value of `object`. */
const typeNames: Record<string, string> = {
	payment_intent: "PaymentIntent",
	payment_method: "PaymentMethod",
	charge: "Charge",
	refund: "Refund",
	dispute: "Dispute",
	event: "EventBase",
};

const typesFile = "contract-types.ts";
const typesSource = `
import type Stripe from "stripe";
import type { EventBase } from "./node_modules/stripe/cjs/resources/Events";
export type Types = {
	PaymentIntent: Stripe.PaymentIntent;
	PaymentMethod: Stripe.PaymentMethod;
	Charge: Stripe.Charge;
	Refund: Stripe.Refund;
	Dispute: Stripe.Dispute;
	EventBase: EventBase;
};`;

const program = createProgram();
const checker = program.getTypeChecker();
const types = namedTypes();

/** Compares a value with Stripe's types. Returns one line for each wrong type and each missing or unknown field. */
export function findTypeErrors(value: unknown): string[] {
	if (!isRecord(value)) {
		return ["not an object"];
	}
	if (value.object === "list" && Array.isArray(value.data)) {
		return value.data.flatMap(findTypeErrors);
	}

	const type = types.get(typeNames[String(value.object)] ?? "");
	if (!type) {
		return [`no type for ${String(value.object)}`];
	}
	if (value.object !== "event" || !isRecord(value.data)) {
		return check(type, value, String(value.object));
	}

	// Stripe.Event allows anything in `data`, so that is checked on its own.
	const { object, previous_attributes: before, ...data } = value.data;
	const envelope = { ...value, data: { ...data, object: {} } };
	const errors = [...check(type, envelope, "event"), ...findTypeErrors(object)];
	return before ? [...errors, ...checkPrevious(object, before)] : errors;
}

/** What an object was before has some of its fields. */
function checkPrevious(object: unknown, before: unknown) {
	const kind = isRecord(object) ? String(object.object) : "";
	return Object.keys(isRecord(before) ? before : { nothing: null })
		.filter((name) => !types.get(typeNames[kind] ?? "")?.getProperty(name))
		.map((name) => `event.data.previous_attributes.${name} is unknown`);
}

function check(type: ts.Type, value: unknown, path: string): string[] {
	if (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) {
		return [];
	}
	if (type.isUnion()) {
		return checkUnion(type, value, path);
	}
	if (type.isLiteral() || type.flags & ts.TypeFlags.BooleanLiteral) {
		return same(literal(type), value, path);
	}
	const { Null, Undefined } = ts.TypeFlags;
	if (type.flags & (Null | Undefined)) {
		return same(type.flags & Null ? null : undefined, value, path);
	}

	const kind = primitive(type);
	if (kind) {
		return typeof value === kind ? [] : [`${path} is no ${kind}`];
	}
	if (Array.isArray(value)) {
		return checkItems(type, value, path);
	}
	return isRecord(value)
		? checkFields(type, value, path)
		: [`${path} is no object`];
}

/** A value must match one member of a union. If none matches, the closest one is reported. */
function checkUnion(union: ts.UnionType, value: unknown, path: string) {
	const nothing = ts.TypeFlags.Null | ts.TypeFlags.Undefined;
	const tries = union.types
		.filter(({ flags }) => value == null || !(flags & nothing))
		.map((type) => check(type, value, path));
	const best = tries.sort((a, b) => a.length - b.length)[0] ?? [];
	if (best.length === 0) {
		return [];
	}
	const deepest = tries.flat().filter((fault) => fault.startsWith(`${path}.`));
	return deepest.length > 0 ? deepest : best;
}

function checkItems(type: ts.Type, value: unknown[], path: string) {
	const item = checker.getIndexTypeOfType(type, ts.IndexKind.Number);
	if (!item) {
		return [`${path} is an array`];
	}
	return value.flatMap((one, index) => check(item, one, `${path}.${index}`));
}

function checkFields(
	type: ts.Type,
	value: Record<string, unknown>,
	path: string,
) {
	const rest = checker.getIndexTypeOfType(type, ts.IndexKind.String);
	const missing = type
		.getProperties()
		.filter((field) => !isOptional(field) && !(field.name in value))
		.map((field) => `${path}.${field.name} is missing`);

	const wrong = Object.entries(value).flatMap(([name, part]) => {
		const field = type.getProperty(name);
		const expected = field ? checker.getTypeOfSymbol(field) : rest;
		const where = `${path}.${name}`;
		if (where.endsWith(".refunds.total_count")) {
			return []; // Recorded, in no type.
		}
		return expected ? check(expected, part, where) : [`${where} is unknown`];
	});
	return [...missing, ...wrong];
}

function isOptional(field: ts.Symbol) {
	return Boolean(field.flags & ts.SymbolFlags.Optional);
}

function same(expected: unknown, value: unknown, path: string) {
	return expected === value ? [] : [`${path} is not ${String(expected)}`];
}

function literal(type: ts.Type) {
	return type.isLiteral() ? type.value : checker.typeToString(type) === "true";
}

/** Stripe's `OtherString` is declared as an object but stands for a string. */
function primitive(type: ts.Type): "string" | "number" | "boolean" | undefined {
	const parts = type.isIntersection() ? type.types : [type];
	for (const { flags } of parts) {
		if (flags & ts.TypeFlags.String) {
			return "string";
		}
		if (flags & ts.TypeFlags.Number) {
			return "number";
		}
		if (flags & ts.TypeFlags.Boolean) {
			return "boolean";
		}
	}
	return undefined;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === "object" && value !== null && !Array.isArray(value);

function createProgram() {
	const options: ts.CompilerOptions = {
		lib: ["lib.es2022.d.ts"], // Not the long one of browsers.
		module: ts.ModuleKind.ESNext,
		moduleResolution: ts.ModuleResolutionKind.Bundler,
		noEmit: true,
		skipLibCheck: true,
		strict: true,
		types: [],
	};
	const host = ts.createCompilerHost(options);
	const { getSourceFile, fileExists, readFile } = host;
	const isOurs = (name: string) => name.endsWith(typesFile);
	host.fileExists = (name) => isOurs(name) || fileExists(name);
	host.readFile = (name) => (isOurs(name) ? typesSource : readFile(name));
	host.getSourceFile = (name, version) =>
		isOurs(name)
			? ts.createSourceFile(name, typesSource, version)
			: getSourceFile(name, version);
	return ts.createProgram([typesFile], options, host);
}

function namedTypes() {
	const file = program.getSourceFile(typesFile);
	const [alias] = file?.statements.filter(ts.isTypeAliasDeclaration) ?? [];
	if (!alias) {
		throw new Error("The types could not be read.");
	}
	const all = checker.getTypeAtLocation(alias.name);
	return new Map(
		all
			.getProperties()
			.map((field) => [field.name, checker.getTypeOfSymbol(field)]),
	);
}
