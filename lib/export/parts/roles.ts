import { cardSubject } from "@/lib/agreement/subject";
import { type RoleView, roleView } from "@/lib/clarity/clarity";
import { documentWords } from "@/lib/i18n/en/document";
import { words } from "@/lib/i18n/words";
import type { CardDraft } from "@/lib/plan/read";
import { accountable } from "@/lib/plan/state";
import { type Block, type Cell, cell, column, paragraph, type Table } from "../block";
import { clause, factsOf, hasProse, titleOf } from "../clause";
import type { Looking } from "../looking";
import { standingCell } from "../said";

const say = documentWords.roles;

/** To how many of the partners on the plan it is clear. */
interface Said {
	clear: number;
	of: number;
}

/** Columns of single letters that still fit an A4 page beside the responsibility and how it stands. */
const PARTNERS_ACROSS = 10;

/** How clear a responsibility is; to how many, where not every partner on the plan has said so. */
function stateWords(looking: Looking, view: RoleView, who: readonly string[], said: Said): Cell {
	const names = (ids: readonly string[]) => words.card.and(ids.map((id) => looking.name(id)));
	switch (view.state) {
		case "gap":
			return cell(say.gap, { strong: true });
		case "overlap":
			return cell(say.overlap(names(who)), { strong: true });
		case "disputed":
			return cell(say.disputed(names(view.disputing)), { strong: true });
		case "unclear":
			return cell(say.unclear(names(view.unclear)), { strong: true });
		case "clear":
			return cell(said.clear < said.of ? say.clearTo(said.clear, said.of) : say.clear);
	}
}

/** The roles matrix, a few partners across at a time, and what each responsibility takes. */
export function roles(looking: Looking): Block[] {
	const cards = looking.cards("role");
	if (cards.length === 0) return [paragraph("plain", documentWords.none.roles)];
	const { partners } = looking.source;
	const stays = (id: string) => partners.some((partner) => partner.id === id && !partner.left);
	// A partner that has left keeps its column while a responsibility still names it.
	const here = partners.filter(({ id }) => stays(id) || cards.some((card) => card.parts[id]));
	const tables: Table[] = [];
	for (let from = 0; from < Math.max(1, here.length); from += PARTNERS_ACROSS) {
		const across = here.slice(from, from + PARTNERS_ACROSS);
		const last = from + PARTNERS_ACROSS >= here.length;
		const row = (card: CardDraft): Cell[] => {
			const silent = looking.silent(card);
			const head = cell(silent ? looking.whySilent(card) : titleOf(card), { code: card.code, words: true });
			const cells = across.map(({ id }) => cell(silent ? "" : card.parts[id] || say.noPart));
			if (!last) return [head, ...cells];
			const who = accountable(card, looking.context);
			const marks = looking.source.attested.clarity.get(card.id) ?? [];
			const said: Said = {
				clear: marks.filter(({ partner, clarity }) => stays(partner) && clarity === "clear").length,
				of: partners.filter(({ left }) => !left).length,
			};
			const state = silent ? cell("") : stateWords(looking, roleView(who, marks, stays), who, said);
			const subject = cardSubject(card.id);
			const standing = looking.by(card)?.standing ?? looking.standing(subject);
			return [head, ...cells, state, standingCell(looking, standing, subject)];
		};
		tables.push({
			kind: "table",
			caption:
				here.length > PARTNERS_ACROSS
					? say.captionOf(from + 1, Math.min(from + PARTNERS_ACROSS, here.length), here.length)
					: documentWords.parts.roles,
			columns: [
				column(say.responsibility, 34),
				...across.map(({ code, name }) => column(code, 5, name)),
				...(last ? [column(say.state, 18), column(documentWords.agreement, 16)] : []),
			],
			rows: cards.map(row),
		});
	}
	const beyond = cards.filter((card) => {
		const prose = looking.printed.get(card.id)?.prose;
		return !looking.silent(card) && ((prose && hasProse(prose)) || factsOf(looking, card).length > 0);
	});
	return [...tables, paragraph("remark", say.key), ...beyond.map((card) => clause(looking, card))];
}
