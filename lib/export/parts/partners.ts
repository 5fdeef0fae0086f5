import { documentWords } from "@/lib/i18n/en/document";
import { partnerWords } from "@/lib/i18n/en/partner";
import { type Block, cell, column, paragraph } from "../block";
import type { Looking } from "../looking";

const say = documentWords.partners;

/** The partners, who decides for each, and when it signed the whole plan. */
export function partners(looking: Looking): Block[] {
	const { source, choice } = looking;
	const by = looking.agreed?.whole?.standing ?? looking.standing("plan");
	const consent = looking.standing("known-gaps");
	const signed = (partner: string): string => {
		for (const standing of [by, consent]) {
			if (!standing || standing.kind === "lapsed" || standing.kind === "withdrawn") continue;
			const decision = standing.answers.find((one) => one.partner === partner)?.decision;
			if (decision?.answer === "agree" || decision?.answer === "reservation")
				return say.signedBy(decision.personName, looking.day(decision.at));
		}
		return "";
	};
	const columns = [column(say.organisation, 36), column(say.kind, 20)];
	if (!source.past) columns.push(column(say.signatory, 22));
	if (choice.signatures) columns.push(column(say.signed, 22));
	const rows = source.partners.map(({ id, name, kind, left }) => {
		const signatories = source.seats.filter((seat) => seat.signatory && seat.partnerId === id);
		const names = signatories.map(({ personName }) => personName).join(", ");
		const gone = source.past && left ? ` (${say.left(looking.day(left))})` : "";
		const row = [cell(name, { mark: id }), cell(`${partnerWords.kinds[kind]}${gone}`)];
		if (!source.past)
			row.push(
				left ? cell(say.left(looking.day(left))) : names ? cell(names) : cell(say.nobody, { strong: true }),
			);
		if (choice.signatures) row.push(cell(signed(id)));
		return row;
	});
	return [
		{ kind: "table", caption: documentWords.parts.partners, columns, rows },
		...(choice.signatures ? [paragraph("remark", say.note)] : []),
	];
}
