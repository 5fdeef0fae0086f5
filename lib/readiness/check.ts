/** The conditions that a plan must meet before it goes live, in the order that they are read. */
export const CHECKS = [
	"barriers",
	"aims",
	"accountable",
	"clear",
	"resources",
	"audiences",
	"measures",
] as const;
export type CheckId = (typeof CHECKS)[number];

/** One condition of one thing: "barriers:B05", "aims:<card>", "audiences:partner:<id>", "aims:none". */
export type UnmetKey = string;

export const unmetKey = (check: CheckId, of: string): UnmetKey => `${check}:${of}`;
export const checkOf = (key: UnmetKey): CheckId | null =>
	CHECKS.find((check) => key.startsWith(`${check}:`)) ?? null;
