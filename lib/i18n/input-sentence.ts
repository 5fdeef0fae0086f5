import type { z } from "zod";
import { type Refusal, refuse } from "@/lib/verdict";
import { inputField } from "./en/input-field";

const say = inputField;

/** The first thing that is wrong with an input, as a refusal: which field, and a sentence about it. */
export function inputRefusal(error: z.ZodError): Refusal {
	const issue = error.issues[0];
	if (!issue) return refuse("bad-input");
	const where = issue.path.map(String).join(".");
	return refuse("bad-input", { ...(where ? { where } : {}), detail: sentence(issue) });
}

function sentence(issue: z.core.$ZodIssue): string {
	const name = fieldName(issue);
	switch (issue.code) {
		case "too_big":
			return tooBig(issue.origin, name, inUnits(issue, Number(issue.maximum)));
		case "too_small":
			return issue.origin === "string"
				? say.tooShort(name, Number(issue.minimum))
				: say.tooSmall(name, inUnits(issue, Number(issue.minimum)));
		case "invalid_type":
			return issue.input === undefined ? say.missing(name) : say.wrong(name);
		case "invalid_format":
			return badFormat(issue.format, name);
		case "custom":
			return badFormat(String(issue.params?.format), name);
		case "invalid_value":
			return say.notAChoice(name);
		case "unrecognized_keys":
			return say.unknown(issue.keys[0] ?? say.something);
		default:
			return say.wrong(name);
	}
}

/** Acts carry a measure's value in hundredths; people do not. */
const inUnits = ({ path }: z.core.$ZodIssue, bound: number): number =>
	path.at(-1) === "value" ? bound / 100 : bound;

function tooBig(origin: string, name: string, most: number): string {
	if (origin === "string") return say.tooLong(name, most);
	return origin === "array" ? say.tooMany(name, most) : say.tooLarge(name, most);
}

function badFormat(format: string, name: string): string {
	if (format === "date") return say.notADate(name);
	if (format === "early") return say.tooEarly(name);
	if (format === "email") return say.notAnAddress(name);
	if (format === "empty") return say.tooShort(name, 1);
	return format === "regex" && name === say.names.code ? say.lettersAndDigits(name) : say.wrong(name);
}

function fieldName(issue: z.core.$ZodIssue): string {
	const last = issue.path.filter((step) => typeof step === "string").at(-1);
	return last === undefined ? say.something : (say.names[last] ?? last);
}
