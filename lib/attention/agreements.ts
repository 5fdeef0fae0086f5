import { type MatterStep, mattersOf } from "@/lib/agreement/matter";
import type { Round } from "@/lib/agreement/standing";
import { cardOfSubject, type SubjectKey } from "@/lib/agreement/subject";
import { grouped } from "@/lib/grouped";
import type { PartnerId } from "@/lib/ids";
import { BIN_LAPSE_DAYS } from "@/lib/limits";
import { addDays } from "@/lib/plan/dates";
import { may, type SeatFacts } from "@/lib/seat/may";
import { excerptOf } from "./excerpt";
import { type Face, faceOf, fromOf, type Held, itemFor, WHOLE_PLAN } from "./held";
import type { InboxItem } from "./inbox";

function faceOfSubject(held: Held, subject: SubjectKey, more?: { binned?: boolean }): Face | null {
	const card = cardOfSubject(subject);
	return card === null ? WHOLE_PLAN : faceOf(held, card, more);
}

/** How the partner's objection to words was settled, while it has not decided on them again since. */
const settledObjection = (
	{ me, attested }: Pick<Held, "me" | "attested">,
	subject: SubjectKey,
): MatterStep | null => {
	const said = attested.decisions.findLast((one) => one.subject === subject && one.partner === me.partnerId);
	if (said?.answer !== "object") return null;
	const last = attested.steps.findLast(({ decision }) => decision === said.id);
	return last?.settled ? last : null;
};

/**
 * The last rounds of which the person may be asked for a decision: a signatory of a partner that was asked and has
 * said nothing since, or whose objection was settled since. Whether the words still stand there is asked afterwards.
 */
export function askedOf({ plan, me, attested }: Pick<Held, "plan" | "me" | "attested">): Round[] {
	if (!me.signatory) return [];
	const latest = new Map(attested.rounds.map((round) => [round.subject, round]));
	return [...latest.values()].filter(
		({ subject, asked, entry }) =>
			asked.includes(me.partnerId) &&
			!(plan.live && cardOfSubject(subject) === null) &&
			(settledObjection({ me, attested }, subject) !== null ||
				!attested.decisions.some(
					(one) => one.subject === subject && one.partner === me.partnerId && one.entry > entry,
				)),
	);
}

/**
 * Words put to the person's partner that it has not decided on, or decides on again after its objection was settled,
 * while they are the words of the plan. [T3]
 */
export function puts(held: Held): InboxItem[] {
	return askedOf(held).flatMap((round) => {
		const face = faceOfSubject(held, round.subject);
		const standing = held.standing(round.subject);
		if (!face || !standing || (standing.kind !== "open" && standing.kind !== "objected")) return [];
		const mine = standing.answers.find(({ partner }) => partner === held.me.partnerId);
		const { id, at, subject, personName, partner, reason } = round;
		const again = mine?.decision ? settledObjection(held, subject) : null;
		if (!mine || (mine.decision && !again)) return [];
		if (again) {
			const from = fromOf(held, again.personName, again.partner);
			const excerpt = excerptOf(again.settled ?? "");
			const more = { at: again.at, subject, from, excerpt, again: true };
			return itemFor(held, "put", `${id} ${again.id}`, face, more);
		}
		const from = fromOf(held, personName, partner);
		return itemFor(held, "put", id, face, { at, subject, from, excerpt: excerptOf(reason) });
	});
}

/** What a lapse is known by: the same words that lapse again are another. */
export const lapseSource = (subject: SubjectKey, entry: number): string => `${subject} ${entry}`;

/**
 * Agreements whose words moved: for the signatories of partners that had agreed, and for whoever put them, until
 * the words are back or put again, or somebody withdraws. [T4]
 */
export function lapses(held: Held): InboxItem[] {
	const { me, attested, today } = held;
	const rounds = grouped(attested.rounds, ({ subject }) => subject);
	const decisions = grouped(attested.decisions, ({ subject }) => subject);
	return [...rounds].flatMap(([subject, put]) => {
		const notice = attested.notices.findLast(({ of }) => of === subject);
		const last = put.at(-1);
		const said = decisions.get(subject) ?? [];
		if (notice?.event !== "lapsed" || !last) return [];
		if (Math.max(last.entry, said.at(-1)?.entry ?? 0) > notice.entry) return [];
		const mine = said.findLast(({ partner }) => partner === me.partnerId)?.answer;
		const agreed = me.signatory && (mine === "agree" || mine === "reservation");
		if (!agreed && last.personId !== me.personId) return [];
		const binned = addDays(notice.at.slice(0, 10), BIN_LAPSE_DAYS) >= today;
		const face = faceOfSubject(held, subject, { binned });
		if (!face) return [];
		const [editor, more] = notice.editors;
		const from = editor && !more ? fromOf(held, editor.name, editor.partner) : null;
		return itemFor(held, "lapse", lapseSource(subject, notice.entry), face, { at: notice.at, subject, from });
	});
}

/** Whether an objection or reservation that a partner owns is for this seat of it to see to. */
export const seesToMatters = (seat: SeatFacts & { partnerId: PartnerId }, owner: PartnerId): boolean =>
	seat.partnerId === owner && (seat.signatory || may(seat, "put-to-partners"));

/** Objections and reservations that the person's partner is to see to, until settled or overtaken. [T5] */
export function matters(held: Held): InboxItem[] {
	const { me, attested } = held;
	return mattersOf(attested.decisions, attested.steps).flatMap((matter) => {
		const { id, subject, owner, due, decision, state } = matter;
		const face = faceOfSubject(held, subject);
		if (!face || state !== "open" || !seesToMatters(me, owner)) return [];
		const given = attested.steps.filter((step) => step.decision === id).at(-1);
		const from = fromOf(held, decision.personName, decision.partner);
		const excerpt = excerptOf(decision.reason);
		return itemFor(held, "matter", id, face, { at: given?.at ?? decision.at, subject, from, excerpt, due });
	});
}
