import { comparable, type Leaf, leaves } from "./clean";

/** Everything a part of the plan says, ready to be looked through for a file's words. */
export function sayings(...parts: readonly unknown[]): string {
	const found = parts.flatMap((part) => leaves(part)).map(({ value }) => comparable(String(value)));
	return `\n${found.join("\n")}\n`;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Whether a leaf's word or number is said; a number is not found inside a longer one. */
function isSaid(leaf: Leaf, said: string): boolean {
	if (typeof leaf.value === "boolean") return true;
	const text = comparable(String(leaf.value));
	if (typeof leaf.value === "string") return said.includes(text);
	return new RegExp(`(?<![\\d.])${escaped(text)}(?!\\d|\\.\\d)`).test(said);
}

/**
 * Words and numbers of a file that the plan does not say. [I2] Yes and no carry no words; those that mean
 * something are kept as text where the rows are read.
 */
export const unsaid = (from: unknown, said: string): Leaf[] =>
	leaves(from).filter((leaf) => !isSaid(leaf, said));
