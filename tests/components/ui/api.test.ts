import { afterEach, expect, test, vi } from "vitest";
import { ask, Broken, post, problemOf, Refused, Unreachable } from "@/components/ui/api";
import { words } from "@/lib/i18n/words";

afterEach(() => void vi.unstubAllGlobals());

const answering = (status: number, body: string) =>
	vi.stubGlobal("fetch", async () => new Response(body, { status }));
const problem = (asked: Promise<unknown>) =>
	asked.then(
		() => null,
		(cause: unknown) => cause,
	);

test("[U28] what was done and what was refused come back as they are", async () => {
	answering(200, '{"done":{"plan":"42"}}');
	expect(await post("/api/acts/create-plan", {})).toEqual({ done: { plan: "42" } });
	answering(409, '{"refused":"code-taken","where":"code"}');
	expect(await post("/api/acts/add-partner", {})).toEqual({ refused: "code-taken", where: "code" });
});

test("[U28] a refused question is its sentence, the closer reason first", async () => {
	answering(404, '{"refused":"not-found"}');
	const missing = await problem(ask("plans", {}));
	expect(missing).toBeInstanceOf(Refused);
	expect(problemOf(missing)).toBe(words.refusal.codes["not-found"]);
	answering(403, '{"refused":"not-allowed","detail":"Only a lead can."}');
	expect(problemOf(await problem(ask("plans", {})))).toBe("Only a lead can.");
});

test("[U28] a broken server gives its reference, whatever page a proxy puts before it", async () => {
	answering(500, '{"reference":"ab12cd34","sentence":"…"}');
	const broken = await problem(post("/api/acts/invite", {}));
	expect(broken).toBeInstanceOf(Broken);
	expect(problemOf(broken)).toContain("ab12cd34");
	answering(502, "<html>Bad gateway</html>");
	expect(problemOf(await problem(post("/api/acts/invite", {})))).toBe(words.common.broken(null));
});

test("[U28] without a network the sentence says that nothing was done", async () => {
	vi.stubGlobal("fetch", async () => {
		throw new TypeError("Failed to fetch");
	});
	const lost = await problem(ask("plans", {}));
	expect(lost).toBeInstanceOf(Unreachable);
	expect(problemOf(lost)).toBe(words.common.unreachable);
});
