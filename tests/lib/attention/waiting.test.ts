import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Notice } from "@/lib/agreement/attested";
import type { Decision, Round, Standing } from "@/lib/agreement/standing";
import { askedOf, lapses, puts, seesToMatters } from "@/lib/attention/agreements";
import { type CardFace, faceOf, type Held } from "@/lib/attention/held";
import { holdsReview } from "@/lib/attention/reviews";
import { calledAs, mentions } from "@/lib/attention/talk";
import { waiting } from "@/lib/attention/waiting";
import type { CommentView, Named } from "@/lib/comment/thread";

const card = (more: Partial<CardFace> = {}): CardFace => ({
	id: "a",
	kind: "aim",
	code: "A1",
	title: "Home on the day",
	deleted: null,
	fields: {},
	partners: [],
	created: "2026-03-01T09:00:00.000Z",
	...more,
});

/** What a plan holds for Ruth, a signatory and editor of the Clinic. */
function held(more: Partial<Held> = {}): Held {
	const mark = (id: string) => ({ id, name: id, code: id.slice(0, 2).toUpperCase(), colour: 1, pattern: 0 });
	return {
		plan: { id: "plan", title: "Home from hospital", live: false },
		me: {
			personId: "ruth",
			partnerId: "clinic",
			role: "editor",
			signatory: true,
			planLead: false,
			since: "2026-03-01T00:00:00.000Z",
		},
		decidedFor: true,
		partners: new Map(["harbour", "clinic", "homes"].map((id) => [id, mark(id)])),
		cards: new Map([["a", card()]]),
		threads: [],
		seen: new Map(),
		attested: { rounds: [], decisions: [], steps: [], notices: [] },
		rating: null,
		nextMeeting: null,
		left: new Set(),
		lastSaid: new Map(),
		openDecisions: [],
		measured: new Map(),
		standing: () => undefined,
		today: "2026-03-12",
		...more,
	};
}

const round = (entry: number, more: Partial<Round> = {}): Round => ({
	id: `round ${entry}`,
	entry,
	subject: "card:a",
	number: 1,
	digest: "d",
	asked: ["harbour", "clinic"],
	reason: "",
	known: null,
	personId: "maud",
	personName: "Maud",
	partner: "harbour",
	at: "2026-03-02T09:00:00.000Z",
	...more,
});
const decision = (entry: number, more: Partial<Decision> = {}): Decision => ({
	id: `decision ${entry}`,
	entry,
	round: "round 1",
	subject: "card:a",
	digest: "d",
	partner: "clinic",
	personId: "ruth",
	personName: "Ruth",
	answer: "agree",
	reason: "",
	at: "2026-03-03T09:00:00.000Z",
	...more,
});
const lapse = (entry: number, more: Partial<Notice> = {}): Notice => ({
	entry,
	at: "2026-03-05T09:00:00.000Z",
	event: "lapsed",
	of: "card:a",
	editors: [{ name: "Lowri", partner: "homes" }],
	...more,
});
const attested = (more: Partial<Held["attested"]>): Held["attested"] => ({
	...held().attested,
	rounds: [round(1)],
	decisions: [decision(2)],
	...more,
});

describe("who decides", () => {
	const lead = { ...held().me, role: "lead", signatory: false } as const;
	const kinds = (more: Partial<Held>) => waiting(held(more)).map(({ kind }) => kind);

	test("[T41] that nobody decides for a partner waits for its leads, until somebody does", () => {
		expect(waiting(held({ me: lead, decidedFor: false }))).toMatchObject([
			{ id: "plan signatory clinic", about: null, from: null, at: "2026-03-01T00:00:00.000Z" },
		]);
		expect(kinds({ me: lead, decidedFor: true })).toEqual([]);
		for (const role of ["editor", "commenter", "viewer"] as const)
			expect(kinds({ me: { ...lead, role }, decidedFor: false })).toEqual([]);
	});
});

describe("over time", () => {
	const ids = (more: Partial<Held>) => waiting(held(more)).map(({ id }) => id);
	const rating = {
		id: "r4",
		at: "2026-03-11T09:00:00.000Z",
		by: null,
		personName: "Maud",
		partner: "harbour",
		asked: ["harbour", "clinic"],
		sealed: ["harbour"],
	};

	test("[T36] a rating round waits for who rates or seals for a partner that is asked and has not sealed", () => {
		expect(ids({ rating })).toEqual(["plan rate r4"]);
		expect(ids({ rating: { ...rating, sealed: ["clinic"] } })).toEqual([]);
		expect(ids({ rating: { ...rating, asked: ["harbour", "homes"] } })).toEqual([]);
		const me = held().me;
		expect(ids({ rating, me: { ...me, role: "viewer", signatory: true } })).toHaveLength(1);
		expect(ids({ rating, me: { ...me, role: "commenter", signatory: false } })).toHaveLength(1);
		expect(ids({ rating, me: { ...me, role: "viewer", signatory: false } })).toEqual([]);
	});

	test("[V16] where a day is said by which ratings are wanted, it stands with what waits", () => {
		expect(waiting(held({ rating })).map(({ due }) => due)).toEqual([null]);
		const wanted = { ...rating, by: "2026-03-20" };
		expect(waiting(held({ rating: wanted })).map(({ due }) => due)).toEqual(["2026-03-20"]);
	});

	test("[T36] what others have sealed changes nothing of what waits", () => {
		const one = waiting(held({ rating: { ...rating, sealed: [] } }));
		expect(waiting(held({ rating }))).toEqual(one);
	});

	test("[T37] a settled meeting waits for the plan lead from a week before its day, and when it is overdue", () => {
		const me = { ...held().me, planLead: true };
		const on = (day: string, who = me) => ids({ nextMeeting: { after: "m1", day }, me: who });
		expect(on("2026-03-19")).toEqual(["plan meeting m1"]);
		expect(on("2026-03-01")).toEqual(["plan meeting m1"]);
		expect(on("2026-03-20")).toEqual([]);
		expect(on("2026-03-19", held().me)).toEqual([]);
	});

	test("[T40] a near meeting waits for whoever has an agreed strategy or a measure to speak of, and says of how many", () => {
		const of = (id: string, kind: CardFace["kind"], owner = "clinic"): [string, CardFace] => [
			id,
			card({ id, kind, fields: { owner } }),
		];
		const cards = new Map([
			of("a", "strategy"),
			of("b", "strategy"),
			of("e", "measure"),
			of("h", "measure", "homes"),
		]);
		const agreed = attested({
			rounds: [round(1), round(3, { id: "round 3", subject: "card:b" })],
			decisions: [decision(2), decision(4, { partner: "harbour" })],
		});
		const near = { nextMeeting: { after: "m1", day: "2026-03-19" }, cards, attested: agreed };
		const asks = (more: Partial<Held> = {}) =>
			waiting(held({ ...near, ...more })).find(({ kind }) => kind === "meeting")?.asks;
		expect(asks()).toEqual({ strategies: 1, measures: 1 }); // the other is not agreed by all
		expect(asks({ nextMeeting: { after: "m1", day: "2026-03-20" } })).toBeUndefined();
		const gone = { ...agreed, notices: [lapse(5)] };
		expect(asks({ attested: gone })).toEqual({ strategies: 0, measures: 1 });
		expect(asks({ attested: { ...gone, notices: [lapse(5), lapse(6, { event: "restored" })] } })).toEqual({
			strategies: 1,
			measures: 1,
		});
		for (const over of [
			{ progress: "done", outcome: "kept" },
			{ progress: "at-risk", outcome: "stopped" },
		] as const)
			expect(asks({ lastSaid: new Map([["a", over]]) })).toEqual({ strategies: 0, measures: 1 });
		const { me } = held();
		expect(asks({ me: { ...me, role: "commenter" } })).toEqual({ strategies: 0, measures: 1 });
		expect(asks({ me: { ...me, role: "viewer" } })).toBeUndefined();
		expect(asks({ me: { ...me, partnerId: "harbour" } })).toBeUndefined();
		expect(asks({ me: { ...me, partnerId: "harbour", planLead: true } })).toEqual({
			strategies: 0,
			measures: 0,
		});
		expect(asks({ me: { ...me, partnerId: "homes" } })).toEqual({ strategies: 0, measures: 1 });
	});

	test("[T39] an open decision waits for whoever speaks for its owner, from a week before its day", () => {
		const decision = {
			id: "d1",
			number: 3,
			text: "A phone line for all wards.",
			owner: "clinic",
			due: "2026-03-19",
			personName: "Maud",
			at: "2026-01-10T09:00:00.000Z",
			step: null,
		};
		const of = (more: Partial<typeof decision> = {}, who: Partial<Held> = {}) =>
			waiting(held({ openDecisions: [{ ...decision, ...more }], ...who }));
		expect(of()).toMatchObject([
			{
				id: "plan decision d1",
				at: "2026-03-12T00:00:00.000Z",
				due: "2026-03-19",
				excerpt: "A phone line for all wards.",
			},
		]);
		expect(of({ due: "2026-03-20" })).toEqual([]);
		expect(of({ due: "2026-02-01" })).toHaveLength(1);
		expect(of({ owner: "homes" })).toEqual([]);
		const me = held().me;
		expect(of({}, { me: { ...me, role: "commenter", signatory: false } })).toHaveLength(1);
		expect(of({}, { me: { ...me, role: "viewer" } })).toEqual([]);
		const at = "2026-03-12T11:00:00.000Z";
		const again = { state: "open", note: "", partner: "clinic", personName: "Ruth", at } as const;
		const [item] = waiting(held({ openDecisions: [{ ...decision, step: again }] }));
		expect([item?.id, item?.at]).toEqual([`plan decision d1 ${at}`, at]);
	});

	test("[T38] a late value waits for the partner that supplies the measure, by the day on which it was due", () => {
		const of = (day: string, more: Partial<CardFace> = {}) =>
			waiting(
				held({
					cards: new Map([
						[
							"e",
							card({ id: "e", kind: "measure", fields: { owner: "clinic", frequency: "monthly" }, ...more }),
						],
					]),
					measured: new Map([["e", day]]),
				}),
			).map(({ id, due }) => [id, due]);
		expect(of("2026-01-25")).toEqual([["plan reading e 2026-01-25", "2026-03-11"]]);
		expect(of("2026-01-26")).toEqual([]);
		expect(of("2026-01-25", { deleted: { at: "2026-03-01T00:00:00.000Z", by: "maud" } })).toEqual([]);
		expect(of("2026-01-25", { fields: { owner: "homes", frequency: "monthly" } })).toEqual([]);
		expect(of("2025-01-25", { fields: { owner: "clinic", frequency: "as_needed" } })).toEqual([]);
	});
});

describe("mentions", () => {
	const ruth: Named = { kind: "person", id: "ruth", name: "Ruth" };
	const clinic: Named = { kind: "partner", id: "clinic", name: "Clinic" };
	const people = { ruth: "clinic", bela: "clinic", maud: "harbour" } as const;
	const comment = fc.record({
		by: fc.constantFrom(...(Object.keys(people) as (keyof typeof people)[])),
		calls: fc.subarray([ruth, clinic]),
		erased: fc.boolean(),
		early: fc.boolean(),
	});

	test("[T1] of any talk there waits what calls the person, is there to read, and came after what they did last", () => {
		fc.assert(
			fc.property(fc.array(comment, { maxLength: 8 }), fc.nat(9), fc.boolean(), (said, seen, settled) => {
				const comments = said.map(
					({ by, calls, erased, early }, index): CommentView => ({
						id: `c${index + 1}`,
						entry: index + 1,
						personId: by,
						personName: by,
						partner: people[by],
						at: early ? "2026-02-01T00:00:00.000Z" : "2026-03-10T00:00:00.000Z",
						text: erased ? null : "Hello",
						mentions: calls,
						edited: null,
					}),
				);
				const who = {
					personId: "maud",
					personName: "Maud",
					partner: "harbour",
					at: "2026-03-11T00:00:00.000Z",
				};
				const thread = {
					id: "t",
					about: "a",
					anchor: { on: "card", card: "a" } as const,
					comments,
					assigned: null,
					resolved: settled ? who : null,
				};
				const found = mentions(held({ threads: [thread], seen: new Map([["a", seen]]) })).map(({ id }) => id);
				const mine = said.findLastIndex(({ by }) => by === "ruth");
				const ours = said.findLastIndex(({ by }) => people[by] === "clinic");
				const expected = said.flatMap(({ by, calls, erased, early }, index) => {
					if (settled || erased || by === "ruth" || index + 1 <= seen || calls.length === 0) return [];
					const waits = calls.includes(ruth) ? index > mine : index >= ours && !early;
					return waits ? [`plan mention c${index + 1}`] : [];
				});
				expect(found).toEqual(expected);
			}),
		);
	});

	test("[T1] whoever is called by name and through their partner is called by name", () => {
		const me = { personId: "ruth", partnerId: "clinic" };
		expect(calledAs(me, [clinic, ruth])).toBe("person");
		expect(calledAs(me, [clinic])).toBe("partner");
		expect(calledAs(me, [{ kind: "partner", id: "ruth" }])).toBeNull(); // an id alone is nobody's name
		expect(calledAs(me, [])).toBeNull();
	});
});

test("[T3] who is asked: signatories of a partner that the last round asked and that has said nothing since", () => {
	const asked = (more: Partial<Held>) => askedOf(held(more)).map(({ id }) => id);
	const rounds = [round(1), round(5, { number: 2 })];
	expect(asked({ attested: attested({ rounds }) })).toEqual(["round 5"]);
	expect(asked({ attested: attested({ rounds, decisions: [decision(6, { answer: "withdraw" })] }) })).toEqual(
		[],
	);
	expect(asked({ attested: attested({ rounds, decisions: [decision(6, { partner: "harbour" })] }) })).toEqual(
		["round 5"],
	);
	expect(
		asked({ attested: attested({ rounds: [round(1), round(5, { asked: ["harbour", "homes"] })] }) }),
	).toEqual([]);
	expect(asked({ attested: attested({ rounds }), me: { ...held().me, signatory: false } })).toEqual([]);
	const whole = attested({ rounds: [round(1, { subject: "plan" })], decisions: [] });
	expect(asked({ attested: whole })).toEqual(["round 1"]);
	expect(asked({ attested: whole, plan: { ...held().plan, live: true } })).toEqual([]);
});

test("[T3] a partner whose objection was settled decides again, told by whom and how, until it has", () => {
	const rounds = [round(1)];
	const objected = decision(2, { answer: "object" });
	const step = (entry: number, settled: string | null): Held["attested"]["steps"][number] => ({
		id: `step ${entry}`,
		entry,
		decision: objected.id,
		owner: "harbour",
		due: "2026-03-20",
		settled,
		personId: "maud",
		personName: "Maud",
		partner: "harbour",
		at: "2026-03-06T09:00:00.000Z",
	});
	const found = (more: Partial<Held["attested"]>) => {
		const decisions = more.decisions ?? [objected];
		const mine = decisions.at(-1) ?? objected;
		const answers = [{ partner: "clinic", decision: mine, state: mine.answer }];
		const standing = () => ({ kind: "objected", answers }) as unknown as Standing;
		return puts(held({ attested: attested({ rounds, decisions, ...more }), standing })).map((item) => [
			item.from?.personName,
			item.again,
			item.excerpt,
		]);
	};
	expect(found({ steps: [step(3, null)] })).toEqual([]);
	expect(found({ steps: [step(3, null), step(4, "We pay for the first year.")] })).toEqual([
		["Maud", true, "We pay for the first year."],
	]);
	expect(
		found({ steps: [step(4, "We pay for the first year.")], decisions: [objected, decision(5)] }),
	).toEqual([]);
});

test("[T4] a lapse waits until the words are back, put again, decided on or withdrawn", () => {
	const found = (more: Partial<Held["attested"]>, of: Partial<Held> = {}) =>
		lapses(held({ attested: attested(more), ...of })).map(({ id, from }) => [id, from?.personName]);
	const waits = [["plan lapse card:a 4", "Lowri"]];
	expect(found({ notices: [lapse(4)] })).toEqual(waits);
	expect(found({ notices: [lapse(4), lapse(5, { event: "restored" })] })).toEqual([]);
	expect(found({ notices: [lapse(4)], rounds: [round(1), round(5)] })).toEqual([]);
	expect(
		found({ notices: [lapse(4)], decisions: [decision(2), decision(5, { answer: "withdraw" })] }),
	).toEqual([]);
	expect(found({ notices: [lapse(4)], decisions: [decision(2, { answer: "object" })] })).toEqual([]);
	expect(found({ notices: [lapse(4)] }, { me: { ...held().me, signatory: false } })).toEqual([]);
	const maud = { ...held().me, personId: "maud", partnerId: "harbour", signatory: false };
	expect(found({ notices: [lapse(4)] }, { me: maud })).toEqual(waits); // she had put the words
	expect(found({ notices: [lapse(4, { editors: [] })] })).toEqual([["plan lapse card:a 4", undefined]]);
});

test("[T4] an agreed card in the bin asks for a look for two weeks", () => {
	const cards = new Map([["a", card({ deleted: { at: "2026-03-05T09:00:00.000Z", by: "lowri" } })]]);
	const found = (today: string) =>
		lapses(held({ cards, today, attested: attested({ notices: [lapse(4)] }) })).map(({ code }) => code);
	expect(found("2026-03-19")).toEqual(["A1"]);
	expect(found("2026-03-20")).toEqual([]);
});

test("[T5] a matter is seen to by signatories, editors and leads of its owner", () => {
	const seat = (role: Held["me"]["role"], signatory: boolean) =>
		seesToMatters({ role, signatory, planLead: false, partnerId: "clinic" }, "clinic");
	expect((["lead", "editor", "commenter", "viewer"] as const).map((role) => seat(role, false))).toEqual([
		true,
		true,
		false,
		false,
	]);
	expect(seat("viewer", true)).toBe(true);
	expect(seesToMatters({ ...held().me }, "homes")).toBe(false);
});

test("[T6] a review is held by whoever drafts for its owner or a partner on it; without either, by the plan lead", () => {
	const { me } = held();
	expect(holdsReview(card({ partners: ["clinic"] }), me)).toBe(true);
	expect(holdsReview(card({ fields: { owner: "clinic" } }), me)).toBe(true);
	expect(holdsReview(card({ partners: ["homes"] }), me)).toBe(false);
	expect(holdsReview(card({ partners: ["clinic"] }), { ...me, role: "commenter" })).toBe(false);
	expect(holdsReview(card(), me)).toBe(false);
	expect(holdsReview(card(), { ...me, planLead: true })).toBe(true);
});

test("[T7] what waits stands in one order, the latest first, each under a name of its own that it keeps", () => {
	const sharing = card({
		id: "c",
		kind: "sharing",
		code: "C1",
		partners: ["clinic"],
		fields: { reviewBy: "2026-03-20" },
	});
	const plan = held({
		cards: new Map([
			["a", card()],
			["c", sharing],
		]),
		attested: attested({ notices: [lapse(4)] }),
	});
	const items = waiting(plan);
	expect(items.map(({ kind, at }) => [kind, at])).toEqual([
		["review", "2026-03-06T00:00:00.000Z"],
		["lapse", "2026-03-05T09:00:00.000Z"],
	]);
	expect(new Set(items.map(({ id }) => id)).size).toBe(2);
	expect(waiting({ ...plan, today: "2026-03-13" })).toEqual(items);
});

test("[T7] a factor and a barrier are called what the review calls them", () => {
	const plan = held({ cards: new Map([["B05", card({ id: "B05", kind: "barrier", code: "", title: "" })]]) });
	expect(faceOf(plan, "F06")).toMatchObject({ about: "F06", code: "F6" });
	expect(faceOf(plan, "B05")).toMatchObject({ about: "B05", code: "B5" });
	expect(faceOf(plan, "B05")?.title).not.toBe("");
	expect(faceOf(plan, "gone")).toBeNull();
});
