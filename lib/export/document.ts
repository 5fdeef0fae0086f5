import { documentWords } from "@/lib/i18n/en/document";
import { words } from "@/lib/i18n/words";
import { type Block, PARTS, type PartId, type PlanDocument } from "./block";
import { type DocumentChoice, type DocumentSource, Looking } from "./looking";
import { aims } from "./parts/aims";
import { barriers } from "./parts/barriers";
import { communication } from "./parts/communication";
import { evaluation } from "./parts/evaluation";
import { gaps } from "./parts/gaps";
import { foot, opening } from "./parts/opening";
import { partners } from "./parts/partners";
import { people } from "./parts/people";
import { record } from "./parts/record";
import { resources } from "./parts/resources";
import { roles } from "./parts/roles";

const MAKERS: Record<PartId, (looking: Looking) => Block[]> = {
	partners,
	aims,
	roles,
	resources,
	communication,
	people,
	barriers,
	evaluation,
	record,
	gaps,
};

/** Parts that stand before the numbered sections. */
const UNNUMBERED: readonly PartId[] = ["partners"];

/**
 * The partnership's plan as one document, of which the page, the printout, Word and Markdown are drawn. [X5]
 *
 * The catch: a part that has nothing to say says so; only what the plan cannot have (gaps it never started with) is
 * absent. Numbers run over the parts that are printed.
 */
export function planDocument(source: DocumentSource, choice: DocumentChoice): PlanDocument {
	const looking = new Looking(source, choice);
	const entries: { id: string; text: string }[] = [];
	const body: Block[] = [];
	let number = 0;
	for (const part of PARTS) {
		if (choice.without.has(part)) continue;
		const blocks = MAKERS[part](looking);
		if (blocks.length === 0) continue;
		const name = documentWords.parts[part];
		if (!UNNUMBERED.includes(part)) number += 1;
		const text = UNNUMBERED.includes(part) ? name : `${number}. ${name}`;
		entries.push({ id: part, text });
		body.push({ kind: "heading", level: 2, id: part, text }, ...blocks);
	}
	const front = opening(looking);
	const title = front.find((block) => block.kind === "heading");
	return {
		title: title?.kind === "heading" ? title.text : words.plan.untitled,
		foot: foot(looking),
		blocks: [...front, { kind: "contents", entries }, ...body],
	};
}
