export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/**
 * One text for one value, whatever order its keys were written in: what is hashed must read the same after the
 * database has kept it. [L1]
 */
export function canonical(value: Json): string {
	if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
	if (value !== null && typeof value === "object") {
		const pairs = Object.keys(value)
			.sort()
			.map((key) => `${JSON.stringify(key)}:${canonical(value[key] ?? null)}`);
		return `{${pairs.join(",")}}`;
	}
	return JSON.stringify(value);
}
