import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { cardSubject } from "@/lib/agreement/subject";
import { newId } from "@/lib/ids";
import { cardMap, titleOf } from "@/lib/plan/document";
import { addCard, spliceText } from "@/lib/plan/edit";
import { observePlan } from "@/server/acts/observe-plan";
import type { Session } from "@/server/auth/session";
import { verifyLedger } from "@/server/db/rows/ledger";
import { verifyAttested } from "@/server/db/rows/verify-attested";
import { draft, seen, standsOf } from "../../support/agreeing";
import { type TestDatabase, testDatabase } from "../../support/database";
import {
	doAct,
	refusalOf,
	seated,
	type TestPlan,
	type TestSite,
	testSite,
	threePartners,
} from "../../support/site";

let database: TestDatabase;
let site: TestSite;
beforeAll(async () => {
	database = await testDatabase();
	site = testSite(database.db);
});
afterAll(() => database.close());

const CODES = ["HB", "CL", "HM"] as const;
type Code = (typeof CODES)[number];
const TITLES = ["One list", "One shared list", "Five lists"] as const;
type Answer = "agree" | "reservation" | "object";

type Step =
	| { do: "put" }
	| { do: "decide"; by: Code; answer: Answer; stale: boolean }
	| { do: "withdraw"; by: Code }
	| { do: "retitle"; to: number }
	| { do: "remove"; by: "CL" | "HM" }
	| { do: "seat"; by: "CL" | "HM" }
	| { do: "look" };

/** What should be true, worked out from the steps alone and in another way than the product does. */
class Model {
	title = 0;
	/** Titles that were put, the last one last. */
	readonly put: number[] = [];
	readonly answers = new Map<number, Map<Code, Answer>>();
	readonly ended = new Set<number>();
	readonly signs = new Set<Code>(CODES);

	answersOn(title: number): Map<Code, Answer> {
		const known = this.answers.get(title) ?? new Map<Code, Answer>();
		this.answers.set(title, known);
		return known;
	}
	allYes(title: number): boolean {
		return CODES.every((code) => ["agree", "reservation"].includes(this.answersOn(title).get(code) ?? ""));
	}
	get kind(): string {
		if (this.put.length === 0) return "not-put";
		if (!this.put.includes(this.title)) return this.ended.size > 0 ? "lapsed or withdrawn" : "lapsed";
		if (this.ended.has(this.title)) return "withdrawn";
		if ([...this.answersOn(this.title).values()].includes("object")) return "objected";
		return this.allYes(this.title) ? "in-force" : "open";
	}

	/** Words that all have agreed to replace those that were put before them. */
	replace(): void {
		if (!this.allYes(this.title) || this.ended.has(this.title)) return;
		for (const older of this.put.slice(0, this.put.lastIndexOf(this.title))) {
			if (older === this.title || this.put.lastIndexOf(older) > this.put.lastIndexOf(this.title)) continue;
			this.put.splice(0, this.put.length, ...this.put.filter((one) => one !== older));
			this.answersOn(older).clear();
			this.ended.delete(older);
		}
	}

	/** What the act must answer; when it is "done" the model moves on. */
	expect(step: Step): string {
		switch (step.do) {
			case "put": {
				if (["open", "objected", "in-force"].includes(this.kind)) return "not-in-this-state";
				if (this.ended.delete(this.title)) this.answersOn(this.title).clear();
				this.put.push(this.title);
				this.replace();
				return "done";
			}
			case "decide": {
				if (!this.signs.has(step.by)) return "not-found";
				if (step.stale || !this.put.includes(this.title)) return "wording-changed";
				if (this.ended.has(this.title)) return "not-in-this-state";
				const mine = this.answersOn(this.title);
				const before = mine.get(step.by);
				if (step.answer === "agree" && before === "agree") return "not-in-this-state";
				if (this.kind === "in-force" && step.answer !== "agree") return "not-in-this-state";
				mine.set(step.by, step.answer);
				this.replace();
				return "done";
			}
			case "withdraw": {
				if (!this.signs.has(step.by)) return "not-found";
				const on = this.put.includes(this.title) ? this.title : (this.put.at(-1) ?? 0);
				if (this.ended.has(on) || !this.answersOn(on).has(step.by)) return "not-in-this-state";
				for (const title of new Set(this.put)) {
					if (this.allYes(title)) this.ended.add(title);
					else if (!this.ended.has(title)) this.answersOn(title).delete(step.by);
				}
				return "done";
			}
			default:
				return "done";
		}
	}
}

/** The product, driven by the same steps. */
class Product {
	readonly people = new Map<Code, Session & { seat?: string }>();
	readonly rounds = new Map<number, { round: string; digest: string }>();
	private reasons = 0;
	private titleNow = 0;

	constructor(
		readonly plan: TestPlan,
		readonly card: string,
	) {}

	async do(step: Step, model: Model): Promise<string> {
		const { plan } = this.plan;
		const lead = this.plan.lead;
		const person = "by" in step ? this.people.get(step.by) : { ...lead, seat: "" };
		if (!person) throw new Error("everybody has somebody");
		switch (step.do) {
			case "put": {
				const subject = cardSubject(this.card);
				const digest = await seen(site, plan, subject);
				const input = { plan, subject, digest, partners: null, reason: "" };
				const outcome = await refusalOf(site, lead, "put-to-partners", input);
				const { view } = await standsOf(site, plan);
				const last = view.rounds.at(-1);
				if (outcome === "done" && last) this.rounds.set(this.titleNow, { round: last.id, digest });
				return outcome;
			}
			case "decide": {
				const now = this.rounds.get(this.titleNow);
				const any = [...this.rounds.values()].at(-1);
				const words = step.stale ? any && { ...any, digest: "f".repeat(64) } : (now ?? any);
				if (!words) return "nothing put";
				this.reasons += 1;
				const reason = step.answer === "agree" ? "" : `Reason ${this.reasons}`;
				return refusalOf(site, person, "decide", { plan, ...words, answer: step.answer, reason });
			}
			case "withdraw": {
				const last = model.put.at(-1);
				const there = model.put.includes(this.titleNow) ? this.titleNow : last;
				const words = there === undefined ? undefined : this.rounds.get(there);
				if (!words) return "nothing put";
				return refusalOf(site, person, "withdraw-agreement", { plan, round: words.round, reason: "" });
			}
			case "retitle":
				this.titleNow = step.to;
				await draft(site, plan, lead, (doc) => {
					const card = cardMap(doc, this.card);
					const title = card && titleOf(card);
					if (title) spliceText(title, TITLES[step.to] ?? "");
				});
				return "done";
			case "remove":
				await doAct(site, person, "withdraw-seat", { plan, seat: person.seat ?? "" });
				return "done";
			case "seat":
				this.people.set(step.by, await seated(site, this.plan, step.by, "viewer", { signatory: true }));
				return "done";
			case "look":
				await observePlan(site.runtime, plan);
				return "done";
		}
	}
}

const code = fc.constantFrom<Code>(...CODES);
const other = fc.constantFrom<"CL" | "HM">("CL", "HM");
const step: fc.Arbitrary<Step> = fc.oneof(
	{ weight: 2, arbitrary: fc.constant<Step>({ do: "put" }) },
	{
		weight: 7,
		arbitrary: fc.record({
			do: fc.constant("decide" as const),
			by: code,
			answer: fc.constantFrom<Answer>("agree", "agree", "agree", "reservation", "object"),
			stale: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
		}),
	},
	{ weight: 1, arbitrary: fc.record({ do: fc.constant("withdraw" as const), by: code }) },
	{
		weight: 2,
		arbitrary: fc.record({ do: fc.constant("retitle" as const), to: fc.integer({ min: 0, max: 2 }) }),
	},
	{ weight: 1, arbitrary: fc.record({ do: fc.constant("remove" as const), by: other }) },
	{ weight: 1, arbitrary: fc.record({ do: fc.constant("seat" as const), by: other }) },
	{ weight: 1, arbitrary: fc.constant<Step>({ do: "look" }) },
);

async function begin(): Promise<Product> {
	const plan = await threePartners(site);
	const product = new Product(plan, newId());
	product.people.set("HB", plan.lead);
	for (const one of ["CL", "HM"] as const)
		product.people.set(one, await seated(site, plan, one, "viewer", { signatory: true }));
	const by = { by: plan.lead.personId, at: site.clock.now.toISOString() };
	await draft(site, plan.plan, plan.lead, (doc) => {
		addCard(doc, { ...by, kind: "strategy", id: product.card, title: TITLES[0] });
	});
	return product;
}

/** Whether a step makes sense now: nobody is removed who has no seat, or seated twice. */
const fits = (one: Step, model: Model): boolean => {
	if (one.do === "remove") return model.signs.has(one.by);
	if (one.do === "seat") return !model.signs.has(one.by);
	if (one.do === "decide" || one.do === "withdraw") return model.put.length > 0;
	return true;
};

async function holds({ plan: { plan } }: Product, model: Model): Promise<void> {
	const { view, now } = await standsOf(site, plan);
	const kind = now.attested.standings.get(view.rounds[0]?.subject ?? "")?.kind ?? "not-put";
	if (model.kind === "lapsed or withdrawn") expect(["lapsed", "withdrawn"]).toContain(kind);
	else expect(kind).toBe(model.kind);
	expect(await verifyLedger(site.db, plan)).toMatchObject({ brokenAt: null });
	expect((await verifyAttested(site.db, plan)).broken).toEqual([]);
}

test("[A11] over random acts, edits and removals a decision is one signatory's, on one wording, and never half done", async () => {
	let decided = 0;
	await fc.assert(
		fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 30 }), async (steps) => {
			const product = await begin();
			const model = new Model();
			for (const one of [{ do: "put" } as const, ...steps]) {
				if (!fits(one, model)) continue;
				if (one.do === "remove") model.signs.delete(one.by);
				if (one.do === "seat") model.signs.add(one.by);
				const expected = model.expect(one);
				if (one.do === "retitle") model.title = one.to;
				expect([one, await product.do(one, model)]).toEqual([one, expected]);
				if (one.do === "decide" && expected === "done") decided += 1;
			}
			await holds(product, model);
		}),
		{ numRuns: Number(process.env.MODEL_RUNS ?? 12), endOnFailure: false },
	);
	expect(decided).toBeGreaterThan(10);
}, 240_000);
