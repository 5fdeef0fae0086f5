import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { DraftSource } from "@/components/room/draft-source";
import { PlanNowSource } from "@/components/room/plan-now-source";
import { cardSubject } from "@/lib/agreement/subject";
import type { CardId } from "@/lib/ids";
import { bodyOf, cardMap, titleOf } from "@/lib/plan/document";
import { spliceText } from "@/lib/plan/edit";
import { appendParagraphs } from "@/lib/plan/prose";
import type { PlanView } from "@/lib/queries";
import { Plan } from "../../support/plan-story";
import { PARTNERS } from "../../support/plans";

/** What a screen shows within: a lapse must be there well inside two seconds. */
const SHOWN_MS = 1_000;

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

const viewOf = ({ view, partners }: Plan) =>
	({
		partners,
		seats: PARTNERS.map(({ id }) => ({ partnerId: id, signatory: true })),
		attested: view,
	}) as unknown as PlanView;

function open(plan: Plan) {
	const source = new PlanNowSource(plan.doc, new DraftSource(plan.doc));
	source.setView(viewOf(plan));
	return source;
}

function agreed() {
	const plan = new Plan();
	const aim = plan.add("aim", "Home on the day");
	const role = plan.add("role", "Coordinator");
	plan.agree(cardSubject(aim));
	plan.agree(cardSubject(role));
	return { plan, aim, role };
}

const retitle = ({ doc }: Plan, card: CardId, title: string) => {
	const map = cardMap(doc, card);
	const text = map && titleOf(map);
	if (text) spliceText(text, title);
};
const kindOf = (source: PlanNowSource, card: CardId) =>
	source.now().attested.standings.get(cardSubject(card))?.kind;

test("[A3] a word that arrives lapses its agreement here, the words that come back bring it back, and no other moves", () => {
	const { plan, aim, role } = agreed();
	const source = open(plan);
	const told = vi.fn();
	source.subscribe(told);
	expect([kindOf(source, aim), kindOf(source, role)]).toEqual(["in-force", "in-force"]);
	retitle(plan, aim, "Home on the very day");
	vi.advanceTimersByTime(SHOWN_MS);
	expect([kindOf(source, aim), kindOf(source, role)]).toEqual(["lapsed", "in-force"]);
	retitle(plan, aim, "Home on the day");
	vi.advanceTimersByTime(SHOWN_MS);
	expect(kindOf(source, aim)).toBe("in-force");
	expect(told).toHaveBeenCalledTimes(2);
});

test("[A3] a word in the prose, which draws no card of the board, lapses the agreement all the same", () => {
	const { plan, aim } = agreed();
	const source = open(plan);
	source.now();
	const map = cardMap(plan.doc, aim);
	const body = map && bodyOf(map);
	if (body) appendParagraphs(body, ["By noon"]);
	vi.advanceTimersByTime(SHOWN_MS);
	expect(kindOf(source, aim)).toBe("lapsed");
});

test("[A3] an outcome that is the same is the same object, so that nothing is drawn again", () => {
	const { plan, aim } = agreed();
	const source = open(plan);
	const before = source.now();
	const map = cardMap(plan.doc, aim);
	map?.set("order", "zz");
	vi.advanceTimersByTime(SHOWN_MS);
	expect(source.now()).toBe(before);
});

test("[A3] what was attested meanwhile is read against the words that are here", () => {
	const { plan, aim } = agreed();
	const source = open(plan);
	retitle(plan, aim, "Home sooner");
	vi.advanceTimersByTime(SHOWN_MS);
	expect(kindOf(source, aim)).toBe("lapsed");
	plan.agree(cardSubject(aim));
	source.setView({ ...viewOf(plan) });
	expect(kindOf(source, aim)).toBe("in-force");
});
