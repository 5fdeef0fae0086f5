import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { type CardActs, ClosedCard } from "@/components/board/closed-card";
import type { Face } from "@/components/board/face";
import { Lens } from "@/components/board/lens";
import { words } from "@/lib/i18n/words";
import type { PartnerView } from "@/lib/queries";
import { ITEMS } from "@/lib/review/catalogue";

const lantern: PartnerView = {
	id: "lantern",
	name: "Lantern Carers",
	code: "LC",
	kind: "voluntary",
	colour: 4,
	pattern: 0,
	left: null,
};
const face: Face = {
	id: "c-3",
	kind: "aim",
	section: "aims",
	fixed: false,
	code: "A3",
	title: "Carers know the plan the day before",
	pill: { key: "draft", tone: "draft", text: "Draft" },
	facts: [{ label: "Now", value: "Not measured", gap: true }],
	warning: null,
	moved: false,
	partners: ["lantern"],
	items: ["F01", "B05"],
};
const acts: CardActs = { focus: () => undefined, menu: () => undefined };

const draw = (more: Partial<Parameters<typeof ClosedCard>[0]> = {}) =>
	renderToStaticMarkup(
		<ClosedCard
			face={face}
			partners={[lantern]}
			flag={null}
			folded={false}
			lens={null}
			tabStop={false}
			mayDraft
			lifted={false}
			line={null}
			acts={acts}
			{...more}
		/>,
	);

test("[U8] a card is one link, named by its code, title, state and who is on it", () => {
	const card = draw({ flag: { text: "Bettina is editing", editing: true, colour: 4 } });
	expect(card.match(/<a /g)).toHaveLength(1);
	expect(card).toContain('aria-label="A3, Carers know the plan the day before, Draft, Bettina is editing"');
	expect(card).toContain('href="?card=c-3"');
	expect(card).toContain("card-live");
	expect(card).toContain("Lantern Carers");
	expect(card).toContain("Poor communication and IT systems");
});

test("[U8] whoever only reads is offered no menu on a card", () => {
	expect(draw()).toContain(words.board.menuOf("A3"));
	expect(draw({ mayDraft: false })).not.toContain("aria-haspopup");
});

test("[U4] the lens folds a card to one readable line that still leads to it", () => {
	const line = draw({
		folded: true,
		lens: "F06",
		flag: { text: "Bettina is here", editing: false, colour: 4 },
	});
	expect(line).toContain("card-fold");
	expect(line).toContain("Carers know the plan the day before");
	expect(line).toContain('href="?card=c-3"');
	expect(line).not.toContain("Not measured");
	expect(line).not.toContain("card-flag");
});

test("[U9] the lens lists the review's twenty items word for word and says that the themes are our grouping", () => {
	const lens = renderToStaticMarkup(
		<Lens
			coverage={[{ id: "F01", coverage: "draft", count: 6 }]}
			chosen={null}
			onChoose={() => undefined}
			onHide={() => undefined}
		/>,
	);
	for (const item of ITEMS) expect(lens).toContain(item.text.replaceAll("'", "&#x27;"));
	expect(lens.match(/data-lens="/g)).toHaveLength(20);
	expect(lens.match(/<h3/g)).toHaveLength(3);
	expect(lens).toContain(words.board.lens.grouping);
	expect(lens.match(new RegExp(`>${words.board.gap}<`, "g"))).toHaveLength(19);
});
