import type { Json } from "@/lib/history/canonical";

/**
 * A pack's content in the parts that a change is told by: "title", "partners:<id>", "ledger:7". [Q9]
 *
 * The catch: it reads whatever it is given, because a changed file may hold anything; and it goes into the page as
 * text, so it uses nothing from outside it.
 */
export function partsOf(pack: Json): Record<string, Json> {
	const parts: Record<string, Json> = {};
	for (const [name, value] of Object.entries(pack ?? {}) as [string, Json][]) {
		if (name === "marks" || name === "fingerprint") continue;
		if (Array.isArray(value))
			value.forEach((one, index) => {
				const { id, digest, seq } = (one ?? {}) as Record<string, Json>;
				parts[`${name}:${id ?? digest ?? seq ?? index}`] = one;
			});
		else if (["people", "cards", "now"].includes(name))
			for (const [key, one] of Object.entries(value ?? {})) parts[`${name}:${key}`] = one as Json;
		else parts[name] = value;
	}
	return parts;
}
