import { documentWords } from "@/lib/i18n/en/document";
import type { CardDraft } from "@/lib/plan/read";
import { type Block, paragraph } from "../block";
import type { Looking } from "../looking";
import { standingLine } from "../said";

const say = documentWords;

/** One line on how cards of kinds that are not put by themselves are agreed: with the whole plan. */
export function agreedWithPlan(looking: Looking, cards: readonly CardDraft[]): Block[] {
	if (!looking.agreed) return [paragraph("remark", say.agreedWithPlan)];
	const { whole } = looking.agreed;
	if (!whole) return [paragraph("remark", say.planNotAgreed)];
	const silent = cards.filter((card) => looking.silent(card));
	const unread = silent.some((card) => looking.whySilent(card) === say.unread);
	return [
		paragraph("remark", `${say.withWholePlan} ${standingLine(looking, whole.standing, whole.subject)}`),
		paragraph("remark", say.progressIsNow),
		...(unread ? [paragraph("remark", say.unread)] : []),
		...(silent.length > 0 && !unread ? [paragraph("remark", say.addedSince(silent.length))] : []),
	];
}
