import { because } from "@/lib/i18n/en/because";
import { type Refusal, refuse } from "@/lib/verdict";

/**
 * The JSON that a request brings, or why it is not taken: another type, too large, or not readable.
 *
 * The catch: the size is counted while reading, because `Content-Length` is what the sender says; and characters
 * that PostgreSQL cannot hold are refused here, once, instead of breaking a query somewhere inside. `anyText` is for
 * a plan file, whose reader cleans its words instead of refusing the file.
 */
export async function jsonBody(
	request: Request,
	mostBytes: number,
	{ anyText = false }: { anyText?: boolean } = {},
): Promise<{ json: unknown } | Refusal> {
	const type = request.headers.get("content-type")?.split(";", 1)[0]?.trim().toLowerCase();
	if (type !== "application/json") return refuse("not-json");
	const bytes = await atMost(request, mostBytes);
	if (bytes === null) return refuse("too-large");
	let json: unknown;
	try {
		json = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
	} catch {
		return refuse("bad-input", { detail: because.unreadable }); // whoever sent it is told; nothing was done
	}
	return anyText || isStorable(json) ? { json } : refuse("bad-input", { detail: because.strangeCharacters });
}

/** The bytes of a body, or null as soon as there are more than allowed. */
export async function atMost(request: Request, mostBytes: number): Promise<Uint8Array | null> {
	const chunks: Uint8Array[] = [];
	let size = 0;
	const reader = request.body?.getReader();
	while (reader) {
		const { done, value } = await reader.read();
		if (done) break;
		size += value.byteLength;
		if (size > mostBytes) {
			await reader.cancel();
			return null;
		}
		chunks.push(value);
	}
	return Buffer.concat(chunks);
}

/** NUL and half surrogate pairs: legal in JSON, impossible in a PostgreSQL text. */
const UNSTORABLE = /[\0\p{Surrogate}]/u;

/**
 * Whether a database can hold all the text in it, keys too.
 *
 * The catch: a stack of its own, because 5 MB of `[[[[` would overflow the language's.
 */
export function isStorable(json: unknown): boolean {
	const waiting: unknown[] = [json];
	while (waiting.length > 0) {
		const value = waiting.pop();
		if (typeof value === "string" && UNSTORABLE.test(value)) return false;
		if (typeof value !== "object" || value === null) continue;
		for (const [key, inner] of Object.entries(value)) {
			if (UNSTORABLE.test(key)) return false;
			waiting.push(inner);
		}
	}
	return true;
}
