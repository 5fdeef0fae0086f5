// @vitest-environment jsdom
import { act } from "react";
import { beforeEach, expect, test } from "vitest";
import { FirstMinutes } from "@/components/board/first-minutes";
import { type Guide, useGuide } from "@/components/board/use-guide";
import { words } from "@/lib/i18n/words";
import type { PlanView } from "@/lib/queries";
import { draw } from "../ui/draw";

const plan = "00000000-0000-7000-8000-0000000000b1";
let guide: Guide;
function Board() {
	guide = useGuide(plan);
	return null;
}

beforeEach(() => localStorage.clear());

test("[U74] closing the first five minutes is remembered, and they can be opened again", () => {
	draw(<Board />);
	expect(guide).toMatchObject({ hidden: false, asked: false });
	act(() => guide.hide());
	draw(<Board />);
	expect(guide).toMatchObject({ hidden: true, asked: false });
	act(() => guide.show());
	expect(guide.asked).toBe(true);
	act(() => guide.hide());
	expect(guide).toMatchObject({ hidden: true, asked: false });
});

/** A plan of two partners, each with a lead. */
const joined = {
	plan: { id: plan, model: "multi_agency_team" },
	partners: [
		{ id: "harbour", left: null },
		{ id: "clinic", left: null },
	],
	seats: [
		{ partnerId: "harbour", role: "lead" },
		{ partnerId: "clinic", role: "lead" },
	],
} as unknown as PlanView;

test("[U74] once all is done the first five minutes go by themselves, unless they were asked for", () => {
	const shown = (aims: number, asked: boolean) =>
		draw(
			<FirstMinutes
				view={joined}
				aims={aims}
				asked={asked}
				onWrite={() => undefined}
				onHide={() => undefined}
			/>,
		).textContent ?? "";
	expect(shown(0, false)).toContain(words.board.guide.doneOf(3, 4));
	expect(shown(1, false)).toBe("");
	expect(shown(1, true)).toContain(words.board.guide.doneOf(4, 4));
});
