// @vitest-environment jsdom
import { act } from "react";
import { beforeEach, expect, test } from "vitest";
import { type Guide, useGuide } from "@/components/board/use-guide";
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
