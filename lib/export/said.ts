import type { Decision, Standing } from "@/lib/agreement/standing";
import type { SubjectKey } from "@/lib/agreement/subject";
import { documentWords } from "@/lib/i18n/en/document";
import type { Cell } from "./block";
import { cell } from "./block";
import type { Looking } from "./looking";

const say = documentWords.standing;

const quoted = (looking: Looking, decision: Decision, how: (who: string, reason: string) => string): string =>
	how(looking.name(decision.partner), decision.reason);

/** The reservations or objections, each with its words. */
function reasons(looking: Looking, { answers }: Standing, kind: "reservation" | "object"): string[] {
	return answers.flatMap(({ decision }) =>
		decision?.answer === kind
			? [quoted(looking, decision, kind === "object" ? say.objection : say.reservation)]
			: [],
	);
}

/** When the words of a subject last left what partners had agreed, or null. */
function lapsedAt(looking: Looking, subject: SubjectKey): string | null {
	return (
		looking.source.view.notices.findLast(({ event, of }) => event === "lapsed" && of === subject)?.at ?? null
	);
}

/** Whether nobody who is on the plan was left out. */
const everybodyAsked = (looking: Looking, { answers }: Standing): boolean =>
	looking.source.partners.every(({ id, left }) => left || answers.some(({ partner }) => partner === id));

function agreedOn(looking: Looking, standing: Standing): string {
	const day = standing.inForceSince ? looking.day(standing.inForceSince) : null;
	return everybodyAsked(looking, standing)
		? say.agreed(standing.asked, day)
		: say.agreedAsked(standing.asked, day);
}

/** How words stand, in full: who agreed when, reservations quoted, what moved since. [X7] */
export function standingLine(looking: Looking, standing: Standing | undefined, subject: SubjectKey): string {
	if (!standing || standing.kind === "not-put") return say.notPut;
	const { agreed, asked, inForceSince } = standing;
	switch (standing.kind) {
		case "in-force":
			return [agreedOn(looking, standing), ...reasons(looking, standing, "reservation")].join(" ");
		case "lapsed": {
			const at = lapsedAt(looking, subject);
			const since = inForceSince ? looking.day(inForceSince) : null;
			return say.lapsed(since, at ? looking.day(at) : null);
		}
		case "withdrawn": {
			const by = standing.withdrawnBy;
			return by ? say.withdrawn(looking.name(by.partner), looking.day(by.at), by.reason) : say.notPut;
		}
		default:
			return [
				...reasons(looking, standing, "object"),
				say.open(agreed, asked),
				...reasons(looking, standing, "reservation"),
			].join(" ");
	}
}

/** How words stand, in a cell of a table. */
export function standingCell(looking: Looking, standing: Standing | undefined, subject: SubjectKey): Cell {
	if (!standing || standing.kind === "not-put") return cell(say.notPutShort);
	const who = (kind: "reservation" | "object") =>
		standing.answers.flatMap(({ partner, decision }) =>
			decision?.answer === kind ? [looking.name(partner)] : [],
		);
	switch (standing.kind) {
		case "in-force":
			return cell(
				standing.reservations > 0
					? say.reservedShort(who("reservation"))
					: everybodyAsked(looking, standing)
						? say.agreedShort(standing.asked)
						: say.agreedAskedShort(standing.asked),
			);
		case "lapsed": {
			const at = lapsedAt(looking, subject);
			return cell(say.lapsedShort(at ? looking.shortDay(at) : null), { strong: true });
		}
		case "withdrawn":
			return cell(say.withdrawnShort(looking.name(standing.withdrawnBy?.partner)), { strong: true });
		case "objected":
			return cell(say.objectedShort(who("object")), { strong: true });
		case "open":
			return cell(say.openShort(standing.agreed, standing.asked));
	}
}
