import type { Matter } from "@/lib/agreement/matter";
import type { Round } from "@/lib/agreement/standing";
import { type SubjectKey, subjectOf } from "@/lib/agreement/subject";
import { documentWords } from "@/lib/i18n/en/document";
import { words } from "@/lib/i18n/words";
import { longDate } from "@/lib/plan/dates";
import { itemOf } from "@/lib/review/catalogue";
import { type Block, type Cell, cell, column, paragraph } from "../block";
import type { Looking } from "../looking";
import { standingLine } from "../said";

const say = documentWords.record;
/** Enough of a digest to tell two wordings of one plan apart by eye. */
const DIGEST_SHOWN = 8;

/** What a subject is called, with its code. */
function subjectName(looking: Looking, key: SubjectKey): { code: string; text: string } {
	const subject = subjectOf(key);
	if (subject.kind === "plan") return { code: "", text: documentWords.wholePlan };
	if (subject.kind === "known-gaps") return { code: "", text: documentWords.knownGaps };
	const called = looking.called(subject.card) ?? { code: "", text: say.gone };
	if (subject.kind !== "not-applicable") return called;
	const item = itemOf(subject.card);
	return { code: item?.code ?? called.code, text: say.doesNotApply(item?.text ?? called.text) };
}

/** Subjects in the order of the document, the whole plan last. */
function subjectsInOrder(looking: Looking): SubjectKey[] {
	const { rounds } = looking.source.view;
	const at = new Map(looking.source.plan.cards.map(({ id }, index) => [id, index]));
	const place = (key: SubjectKey) => {
		const subject = subjectOf(key);
		return "card" in subject
			? (at.get(subject.card) ?? at.size)
			: at.size + (subject.kind === "plan" ? 1 : 2);
	};
	return [...new Set(rounds.map(({ subject }) => subject))].sort((a, b) => place(a) - place(b));
}

function rowsOf(looking: Looking, round: Round, current: boolean): Cell[][] {
	const text = say.text(round.number, looking.shortDay(round.at), round.digest.slice(0, DIGEST_SHOWN));
	const decided = looking.source.view.decisions.filter((decision) => decision.round === round.id);
	const rows = decided.map((decision) => [
		cell(text),
		cell(looking.name(decision.partner) || say.formerPartner),
		cell(say.answers[decision.answer], {
			strong: decision.answer === "object" || decision.answer === "withdraw",
		}),
		cell(`${decision.personName}, ${looking.shortDay(decision.at)}`),
		cell(decision.reason, { words: true }),
	]);
	const here = new Set(looking.source.partners.filter(({ left }) => !left).map(({ id }) => id));
	const waiting = round.asked.filter((id) => here.has(id) && !decided.some(({ partner }) => partner === id));
	if (current)
		for (const id of waiting)
			rows.push([cell(text), cell(looking.name(id)), cell(say.notDecided), cell(""), cell("")]);
	return rows;
}

/** What became of an objection or a reservation. */
function matterLine(looking: Looking, matter: Matter): string {
	const { decision, owner, due, settledBy, overtakenBy } = matter;
	const who = looking.name(decision.partner);
	const raised =
		decision.answer === "object"
			? say.objected(who, looking.day(decision.at), decision.reason)
			: say.reserved(who, looking.day(decision.at), decision.reason);
	if (!settledBy && overtakenBy) return `${raised} ${say.overtaken(who, looking.day(overtakenBy.at))}`;
	if (!settledBy?.settled) return `${raised} ${say.open(looking.name(owner), longDate(due))}`;
	const by = `${settledBy.personName} (${looking.name(settledBy.partner)})`;
	return `${raised} ${say.settled(by, looking.day(settledBy.at), settledBy.settled)}`;
}

/** Who agreed to which words when, what they said, and what became of it. [X7] */
export function record(looking: Looking): Block[] {
	const { view, attested } = looking.source;
	const subjects = subjectsInOrder(looking);
	if (subjects.length === 0) return [paragraph("plain", say.none)];
	const blocks: Block[] = [paragraph("remark", say.intro)];
	for (const key of subjects) {
		const { code, text } = subjectName(looking, key);
		const rounds = view.rounds.filter(({ subject }) => subject === key);
		const standing = looking.standing(key);
		blocks.push(
			{ kind: "heading", level: 3, id: `record-${key.replace(":", "-")}`, text, ...(code ? { code } : {}) },
			{
				kind: "table",
				caption: say.caption(code || text),
				columns: [
					column(say.which, 18),
					column(say.partner, 14),
					column(say.answer, 16),
					column(say.who, 28),
					column(say.reason, 24),
				],
				rows: rounds.flatMap((round) =>
					rowsOf(looking, round, round.id === standing?.round?.id && standing.kind !== "withdrawn"),
				),
			},
			paragraph("remark", say.now(standingLine(looking, standing, key))),
			...attested.matters
				.filter(({ subject }) => subject === key)
				.map((matter) => paragraph("remark", matterLine(looking, matter))),
			...view.notices
				.filter(({ of, event }) => of === key && (event === "lapsed" || event === "restored"))
				.map(({ event, at, editors }) =>
					paragraph(
						"remark",
						event === "lapsed"
							? say.lapsed(looking.day(at), words.card.and(editors.map(({ name }) => name)))
							: say.restored(looking.day(at)),
					),
				),
		);
	}
	return blocks;
}
