// @vitest-environment jsdom
import { expect, test } from "vitest";
import * as Y from "yjs";
import type { Asking, Desk } from "@/components/board/desk";
import { SLOT_KINDS } from "@/components/board/gap-slot";
import { answeredBy } from "@/components/board/kind-for";
import { useDrafting } from "@/components/board/use-drafting";
import type { AddMore, Gestures } from "@/components/board/use-gestures";
import type { Kind } from "@/lib/plan/cards";
import { SECTIONS, sectionSpec } from "@/lib/plan/cards";
import { addCard } from "@/lib/plan/edit";
import { readCard } from "@/lib/plan/read";
import { draw } from "../ui/draw";

const by = { by: "oriel", at: "2026-03-12T10:00:00.000Z" };

let draft: Desk["draft"] = null;

function Board({ gestures, onAsk }: { gestures: Gestures; onAsk: (asking: Asking) => void }) {
	draft = useDrafting(true, gestures, onAsk);
	return null;
}

/** A board's ways of adding a card, onto a plan of their own. */
function desk() {
	const doc = new Y.Doc();
	const made: string[] = [];
	const asked: Asking[] = [];
	const add = (kind: Kind, more: AddMore = {}) => void made.push(addCard(doc, { kind, ...more, ...by }));
	const gestures: Pick<Gestures, "add"> = { add };
	draft = null;
	draw(<Board gestures={gestures as Gestures} onAsk={(one) => void asked.push(one)} />);
	const last = () => {
		const card = readCard(doc, made.at(-1) ?? "");
		return card && { kind: card.kind, answers: [...card.factors, ...card.barriers], cards: card.cards };
	};
	if (!draft) throw new Error("This seat drafts");
	return { doc, draft: draft as NonNullable<Desk["draft"]>, asked, last };
}

test("[U72] the card written from an empty section's place answers the items that the place names", () => {
	const { draft, last, asked } = desk();
	draft.first(sectionSpec("aims"));
	expect(last()).toMatchObject({ kind: "aim", answers: ["F01", "B03"] });
	draft.first(sectionSpec("evaluation"));
	expect(last()).toMatchObject({ kind: "measure", answers: ["F10"] });
	draft.first(sectionSpec("barriers"));
	expect(last()).toMatchObject({ kind: "strategy", answers: ["B01"] });
	draft.first(sectionSpec("people"));
	expect(asked).toEqual([{ ask: "new", section: "people", answering: true }]);
	draft.add(sectionSpec("aims"));
	expect(last()).toMatchObject({ kind: "aim", answers: [] });
});

test("[U72] every item that an empty section names is answered by a kind of that section", () => {
	for (const spec of SECTIONS) {
		const answered = spec.kinds.flatMap((kind) => answeredBy(spec, kind));
		expect([...new Set(answered)].sort(), spec.section).toEqual([...spec.answers].sort());
	}
});

test("[U72] a card written from a gap answers its item, and a strategy from a barrier's row that barrier", () => {
	const { doc, draft, last } = desk();
	for (const { kind, item } of SLOT_KINDS) {
		draft.fill(kind, item);
		expect(last()).toMatchObject({ kind, answers: [item] });
	}
	const local = readCard(doc, addCard(doc, { kind: "barrier", title: "Ours alone", ...by }));
	if (!local) throw new Error("It was added");
	draft.answer({ ...local, id: "B07" });
	expect(last()).toMatchObject({ kind: "strategy", answers: ["B07"] });
	draft.answer(local);
	expect(last()).toMatchObject({ kind: "strategy", cards: [local.id] });
});
