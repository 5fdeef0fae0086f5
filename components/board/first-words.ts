import { isText, KINDS } from "@/lib/plan/cards";
import type { ProseOf } from "@/lib/plan/find";
import type { CardDraft } from "@/lib/plan/read";

/** Two lines of a row in the bin: enough to know a card by. */
const LETTERS = 140;

/** What a card begins with, so that people know it again: its text, else its first fields in words. [U73] */
export function firstWords(card: CardDraft, proseOf: ProseOf): string {
	const fields = KINDS[card.kind].fields.filter(isText).map(({ name }) => card.texts[name] ?? "");
	const said = [card.hasProse ? proseOf(card.id) : "", ...fields]
		.map((text) => text.replace(/\s+/g, " ").trim())
		.filter(Boolean)
		.join(" ");
	if (said.length <= LETTERS) return said;
	const cut = said.slice(0, LETTERS);
	const space = cut.lastIndexOf(" ");
	return `${space > LETTERS / 2 ? cut.slice(0, space) : cut}…`;
}
