import { saysSomething } from "@/lib/agreement/reason";
import { canBePut, subjectOf } from "@/lib/agreement/subject";
import { capture, wordingNow } from "@/lib/agreement/wording";
import { because } from "@/lib/i18n/en/because";
import { words } from "@/lib/i18n/words";
import type { PartnerId } from "@/lib/ids";
import { fixedBarrier, readCard } from "@/lib/plan/read";
import { type Refusal, refuse } from "@/lib/verdict";
import type { Act } from "./act";
import { putWords } from "./put-words";
import { readStands, type Stands } from "./stands";

/**
 * Puts a card's exact words to the partners, or that a barrier does not apply here. [A5]
 *
 * The catch: the server captures its own copy. The asker only says which words they saw; other words are refused.
 */
export const putToPartners: Act<"put-to-partners"> = async (input, acting) => {
	const subject = subjectOf(input.subject);
	if (!("card" in subject))
		return refuse("bad-input", { where: "subject", detail: because.wholePlanElsewhere });
	const stands = await readStands(acting.tx, acting.site, input.plan, acting.at);
	const card = readCard(stands.doc, subject.card);
	if (!card || card.deleted) return refuse("not-found");
	if (!canBePut(card, subject.kind))
		return refuse("bad-input", { where: "subject", detail: because.notPuttable });
	const reason = subject.kind === "not-applicable" ? input.reason : "";
	if (subject.kind === "not-applicable" && !saysSomething(reason))
		return refuse("reason-missing", { where: "reason" });
	if (card.title.trim() === "" && !fixedBarrier(card.id))
		return refuse("bad-input", { where: "title", detail: because.noTitle });

	const wording = wordingNow(stands.doc, stands.plan, input.subject, { reason });
	if (!wording) return refuse("not-found");
	const { digest } = capture(wording);
	if (digest !== input.digest)
		return refuse("wording-changed", { detail: because.wordingChangedPut(card.code) });
	const asked = whoIsAsked(stands, input.subject, input.partners);
	if ("refused" in asked) return asked;
	const standing = stands.standing(input.subject);
	const underWay = standing && ["open", "objected", "in-force"].includes(standing.kind);
	if (underWay && standing.round?.digest === digest && !widens(asked, standing.round.asked))
		return refuse("not-in-this-state", { detail: because.putAlready(card.code) });
	return putWords(acting, stands, { subject: input.subject, wording, asked, reason, known: null });
};

const widens = (asked: readonly PartnerId[], before: readonly PartnerId[]): boolean =>
	asked.some((partner) => !before.includes(partner));

/**
 * The partners asked: all that are here, or those named. [A6]
 *
 * The catch: whoever was asked before is asked again, or an objection could be left out of the next round.
 */
function whoIsAsked(
	{ here, view, name }: Stands,
	subject: string,
	named: readonly PartnerId[] | null,
): readonly PartnerId[] | Refusal {
	const asked = here.filter((partner) => named === null || named.includes(partner));
	if (named?.some((partner) => !here.includes(partner)) || asked.length < 2)
		return refuse("bad-input", { where: "partners", detail: because.twoPartners });
	const before = view.rounds.findLast((round) => round.subject === subject)?.asked ?? [];
	const left = here.filter((partner) => before.includes(partner) && !asked.includes(partner));
	return left.length > 0
		? refuse("bad-input", { where: "partners", detail: because.askedBefore(words.card.and(left.map(name))) })
		: asked;
}
