import { documentWords } from "@/lib/i18n/en/document";
import { words } from "@/lib/i18n/words";
import { checkOf, type UnmetKey } from "@/lib/readiness/check";
import { type Block, type Cell, cell, column, paragraph } from "../block";
import type { Looking } from "../looking";

const say = documentWords.gaps;

/** The gaps that the plan knowingly started with, and which of them are closed. Empty for any other plan. */
export function gaps(looking: Looking): Block[] {
	const { view, readiness } = looking.source;
	if (!view.live || view.live.gaps.length === 0) return [];
	const round = view.rounds.find(({ id }) => id === view.live?.round);
	const row = (key: UnmetKey): Cell[] => {
		const unmet = readiness.unmet.find((one) => one.key === key);
		const check = checkOf(key);
		const of = key.slice(key.indexOf(":") + 1);
		const called = looking.called(of);
		const partner = of.startsWith("partner:") ? looking.fullName(of.slice("partner:".length)) : "";
		// What a gap says of itself names the card by its drafted title.
		const text = (looking.agreed ? undefined : unmet?.text) ?? called?.text ?? partner;
		const code = unmet?.code || called?.code;
		return [
			cell(text, { ...(code ? { code } : {}), words: true }),
			cell(check ? words.readiness.checks[check] : ""),
			cell(unmet ? unmet.partners.map((id) => looking.name(id)).join(", ") : ""),
			cell(unmet ? say.open : say.closed, { strong: Boolean(unmet) }),
		];
	};
	return [
		paragraph("plain", say.intro(looking.day(view.live.at))),
		...(round?.reason ? [paragraph("words", say.reason(round.reason))] : []),
		{
			kind: "table",
			caption: documentWords.parts.gaps,
			columns: [column(say.gap, 34), column(say.condition, 34), column(say.who, 18), column(say.state, 14)],
			rows: view.live.gaps.map(row),
		},
	];
}
