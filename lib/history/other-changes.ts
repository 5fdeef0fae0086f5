import { KINDS } from "@/lib/plan/cards";
import type { CardDraft } from "@/lib/plan/read";

const sorted = (values: readonly string[]) => [...values].sort().join(" ");

/** What of a card differs beside the words that bind: tracking fields by name, and whether partners or links do. */
export function otherChanges(now: CardDraft, then: CardDraft): { fields: string[]; links: boolean } {
	const fields = KINDS[now.kind].fields
		.filter(({ binding }) => !binding)
		.filter(
			({ name }) =>
				(now.texts[name] ?? "") !== (then.texts[name] ?? "") || now.fields[name] !== then.fields[name],
		)
		.map(({ name }) => name);
	const links =
		sorted(now.partners) !== sorted(then.partners) ||
		sorted([...now.factors, ...now.barriers, ...now.cards]) !==
			sorted([...then.factors, ...then.barriers, ...then.cards]);
	return { fields, links };
}
