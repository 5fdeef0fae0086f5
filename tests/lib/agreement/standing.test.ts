import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Decision, Round } from "@/lib/agreement/standing";
import { standing } from "@/lib/agreement/standing";

const FIRST = "1".repeat(64);
const SECOND = "2".repeat(64);
const PARTNERS = ["harbour", "clinic", "shelter"] as const;
type Partner = (typeof PARTNERS)[number];
const everybody = () => true;

/** Builds what was put and said, each with its place in the ledger. */
class Story {
	readonly rounds: Round[] = [];
	readonly decisions: Decision[] = [];
	private entry = 0;

	put(digest: string, asked: readonly Partner[] = PARTNERS): this {
		this.entry += 1;
		const number = this.rounds.length + 1;
		this.rounds.push({
			id: `round ${number}`,
			entry: this.entry,
			subject: "card:a",
			number,
			digest,
			asked,
			reason: "",
			known: null,
			personId: "maud",
			personName: "Maud",
			partner: "harbour",
			at: at(this.entry),
		});
		return this;
	}

	say(partner: Partner, answer: Decision["answer"], digest?: string): this {
		this.entry += 1;
		const round = this.rounds.at(-1);
		this.decisions.push({
			id: `decision ${this.entry}`,
			entry: this.entry,
			round: round?.id ?? "",
			subject: "card:a",
			digest: digest ?? round?.digest ?? "",
			partner,
			personId: partner,
			personName: partner,
			answer,
			reason: "",
			at: at(this.entry),
		});
		return this;
	}

	all(answer: Decision["answer"] = "agree"): this {
		for (const partner of PARTNERS) this.say(partner, answer);
		return this;
	}

	on(digest: string | null, stays: (partner: string) => boolean = everybody) {
		return standing(digest, this.rounds, this.decisions, stays);
	}
}

const at = (entry: number) => new Date(Date.UTC(2026, 2, 1, 9, entry)).toISOString();

test("[A2] words that were never put stand as a draft", () => {
	expect(new Story().on(FIRST)).toMatchObject({ kind: "not-put", asked: 0 });
});

test("[A2] words are with partners until the last of them has agreed", () => {
	const story = new Story().put(FIRST).say("harbour", "agree").say("clinic", "reservation");
	expect(story.on(FIRST)).toMatchObject({ kind: "open", agreed: 2, asked: 3, inForceSince: null });
	story.say("shelter", "agree");
	expect(story.on(FIRST)).toMatchObject({
		kind: "in-force",
		agreed: 3,
		reservations: 1,
		inForceSince: at(4),
	});
});

test("[A2] an objection blocks until that partner decides otherwise", () => {
	const story = new Story()
		.put(FIRST)
		.say("harbour", "agree")
		.say("clinic", "agree")
		.say("shelter", "object");
	expect(story.on(FIRST)).toMatchObject({ kind: "objected", objections: 1 });
	story.say("shelter", "agree");
	expect(story.on(FIRST)).toMatchObject({ kind: "in-force", objections: 0, agreed: 3 });
});

test("[A2] other words lapse an agreement, and the words that come back bring it back", () => {
	const story = new Story().put(FIRST).all();
	expect(story.on(SECOND)).toMatchObject({ kind: "lapsed", agreed: 3, inForceSince: at(4) });
	expect(story.on(null)).toMatchObject({ kind: "lapsed" });
	expect(story.on(FIRST)).toMatchObject({ kind: "in-force" });
});

test("[A2] old words come back in force although newer ones were put and not yet agreed", () => {
	const story = new Story().put(FIRST).all().put(SECOND).say("harbour", "agree");
	expect(story.on(SECOND)).toMatchObject({ kind: "open", agreed: 1 });
	expect(story.on(FIRST)).toMatchObject({ kind: "in-force", agreed: 3 });
	expect(story.on(null)).toMatchObject({ kind: "lapsed", agreed: 3 });
});

test("[A28] words that newer ones replaced by everybody's agreement do not come back by themselves: they are put again", () => {
	const story = new Story().put(FIRST).all().put(SECOND).all();
	expect(story.on(FIRST)).toMatchObject({ kind: "lapsed", inForceSince: at(8) });
	expect(story.on(FIRST).round).toMatchObject({ digest: SECOND });
	expect(story.on(SECOND)).toMatchObject({ kind: "in-force" });
	story.put(FIRST);
	expect(story.on(FIRST)).toMatchObject({ kind: "open", agreed: 0, asked: 3 });
	expect(story.on(SECOND)).toMatchObject({ kind: "in-force" });
	story.all();
	expect(story.on(FIRST)).toMatchObject({ kind: "in-force" });
	expect(story.on(SECOND)).toMatchObject({ kind: "lapsed" });
});

test("[A28] what was said on replaced words stays said on them and counts for nothing", () => {
	const story = new Story().put(FIRST).say("harbour", "agree").say("clinic", "object").put(SECOND).all();
	expect(story.on(FIRST)).toMatchObject({ kind: "lapsed", agreed: 3 });
	story.say("clinic", "agree", FIRST).say("shelter", "agree", FIRST);
	expect(story.on(FIRST)).toMatchObject({ kind: "lapsed" });
});

test("[A9] a withdrawal while others decide only makes the partner undecided", () => {
	const story = new Story().put(FIRST).say("harbour", "agree").say("harbour", "withdraw");
	expect(story.on(FIRST)).toMatchObject({ kind: "open", agreed: 0 });
	story.all();
	expect(story.on(FIRST)).toMatchObject({ kind: "in-force" });
});

test("[A9] a withdrawal ends what is in force, and only a new round begins again", () => {
	const story = new Story().put(FIRST).all().say("clinic", "withdraw");
	expect(story.on(FIRST)).toMatchObject({ kind: "withdrawn" });
	expect(story.on(FIRST).withdrawnBy).toMatchObject({ partner: "clinic" });
	story.say("clinic", "agree");
	expect(story.on(FIRST)).toMatchObject({ kind: "withdrawn" });
	story.put(FIRST);
	expect(story.on(FIRST)).toMatchObject({ kind: "open", agreed: 0 });
	story.all();
	expect(story.on(FIRST)).toMatchObject({ kind: "in-force" });
});

test("[A9] a withdrawal from newer words also takes the partner out of older ones", () => {
	const story = new Story().put(FIRST).all().put(SECOND).all().say("clinic", "withdraw");
	expect(story.on(SECOND)).toMatchObject({ kind: "withdrawn" });
	expect(story.on(FIRST)).toMatchObject({ kind: "withdrawn" });
});

test("[A6] a partner that has left is not waited for; one that joins is asked in a new round", () => {
	const story = new Story().put(FIRST, ["harbour", "clinic"]).say("harbour", "agree");
	expect(story.on(FIRST, (partner) => partner !== "clinic")).toMatchObject({ kind: "in-force", asked: 1 });
	story.say("clinic", "agree").put(FIRST);
	expect(story.on(FIRST)).toMatchObject({ kind: "open", agreed: 2, asked: 3 });
	story.say("shelter", "agree");
	expect(story.on(FIRST)).toMatchObject({ kind: "in-force", agreed: 3 });
});

describe("over random stories", () => {
	const step = fc.oneof(
		fc.record({ put: fc.constantFrom(FIRST, SECOND) }),
		fc.record({
			say: fc.constantFrom<Decision["answer"]>("agree", "reservation", "object", "withdraw"),
			by: fc.constantFrom(...PARTNERS),
			on: fc.constantFrom(FIRST, SECOND),
		}),
	);
	const told = (steps: { put?: string; say?: Decision["answer"]; by?: Partner; on?: string }[]) => {
		const story = new Story();
		for (const one of steps) {
			if (one.put) story.put(one.put);
			else if (one.by && one.say && story.rounds.some(({ digest }) => digest === one.on))
				story.say(one.by, one.say, one.on);
		}
		return story;
	};

	test("[A2] words are in force exactly when every partner asked last said yes to these very words", () => {
		fc.assert(
			fc.property(fc.array(step, { maxLength: 40 }), fc.constantFrom(FIRST, SECOND), (steps, now) => {
				const story = told(steps);
				const { kind, answers, round } = story.on(now);
				if (kind !== "in-force") return;
				expect(round?.digest).toBe(now);
				for (const { partner, decision } of answers) {
					expect(decision?.digest).toBe(now);
					const said = story.decisions.filter((one) => one.partner === partner);
					const last = said.filter((one) => one.digest === now).at(-1);
					expect(last).toBe(decision);
					expect(["agree", "reservation"]).toContain(decision?.answer);
					// Nothing they withdrew since stands.
					const withdrew = said.filter(({ answer }) => answer === "withdraw").at(-1);
					expect((withdrew?.entry ?? 0) < (decision?.entry ?? 0)).toBe(true);
				}
			}),
		);
	});

	test("[A2] words that no round was of are never in force, with partners or objected", () => {
		fc.assert(
			fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
				const { kind } = told(steps).on("9".repeat(64));
				expect(["not-put", "lapsed", "withdrawn"]).toContain(kind);
			}),
		);
	});

	test("[A2] what others say never puts words into a partner's mouth", () => {
		fc.assert(
			fc.property(fc.array(step, { maxLength: 30 }), fc.constantFrom(FIRST, SECOND), (steps, now) => {
				for (const { partner, decision } of told(steps).on(now).answers)
					expect(decision === null || decision.partner === partner).toBe(true);
			}),
		);
	});
});
