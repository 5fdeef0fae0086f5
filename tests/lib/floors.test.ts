import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const { floors, forbidden } = JSON.parse(readFileSync("docs/floors.json", "utf8")) as {
	floors: Record<string, string>;
	forbidden: Record<string, string>;
};
const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as {
	packages: Record<string, { version?: string; optional?: boolean }>;
};

/** Every copy of a package in the lock file, nested ones too: a hole in a nested copy is a hole. */
const copies = Object.entries(packages)
	.filter(([where]) => where.includes("node_modules/"))
	.map(([where, { version = "0", optional }]) => ({
		name: where.slice(where.lastIndexOf("node_modules/") + "node_modules/".length),
		version,
		optional: optional === true,
	}));

const numbers = (version: string) => (version.split("-")[0] ?? "").split(".").map(Number);

function isBelow(version: string, floor: string): boolean {
	const [had, least] = [numbers(version), numbers(floor)];
	const at = least.findIndex((part, index) => (had[index] ?? 0) !== part);
	return at !== -1 && (had[at] ?? 0) < (least[at] ?? 0);
}

const covers = (pattern: string, name: string) =>
	pattern.endsWith("/*") ? name.startsWith(pattern.slice(0, -1)) : name === pattern;

test("[O9] no package in the lock file is below its security floor", () => {
	for (const [pattern, floor] of Object.entries(floors)) {
		// y-tiptap counts its versions by itself.
		const found = copies.filter(({ name }) => covers(pattern, name) && name !== "@tiptap/y-tiptap");
		expect(found, pattern).not.toHaveLength(0);
		expect(found.filter(({ version }) => isBelow(version, floor))).toEqual([]);
	}
});

test("[O9] packages that bring a known danger are not installed", () => {
	expect(copies.filter(({ name, optional }) => Object.hasOwn(forbidden, name) && !optional)).toEqual([]);
});

test("[O9] versions are compared as numbers, part by part", () => {
	expect(isBelow("4.9.0", "4.24.15")).toBe(true);
	expect(isBelow("16.4.6", "16.4.6")).toBe(false);
	expect(isBelow("17.0.0", "16.4.6")).toBe(false);
});

test("[W1] one copy of Yjs is installed: two do not understand each other", () => {
	expect(copies.filter(({ name }) => name === "yjs")).toHaveLength(1);
});
