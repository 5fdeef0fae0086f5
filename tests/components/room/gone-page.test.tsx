// @vitest-environment jsdom
import { expect, test } from "vitest";
import { GonePage } from "@/components/room/gone-page";
import { words } from "@/lib/i18n/words";
import type { PlanView } from "@/lib/queries";
import { draw } from "@/tests/components/ui/draw";

const goneFrom = (sample: boolean) => {
	const view = { plan: { id: "42", title: "Home from hospital", sample } } as unknown as PlanView;
	return draw(
		<GonePage
			gone={{ phase: "gone", why: "sign-in", view, copies: [], copyKept: true }}
			removeCopy={() => undefined}
		/>,
	);
};

test("[Y26] somebody of the sample whose visit is over is told what happened, not to sign in again", () => {
	const screen = goneFrom(true);
	expect(screen.querySelector("h1")?.textContent).toBe(words.room.gone.sample.title);
	expect(screen.textContent).toContain(words.room.gone.sample.text);
	expect(screen.querySelector("a")?.getAttribute("href")).toBe("/");
	expect(screen.textContent).not.toContain(words.room.gone["sign-in"].title);
});

test("[Y26] everybody else is asked to sign in again, and led back to the plan", () => {
	const screen = goneFrom(false);
	expect(screen.querySelector("h1")?.textContent).toBe(words.room.gone["sign-in"].title);
	expect(screen.querySelector("a")?.getAttribute("href")).toBe("/sign-in?callbackUrl=%2Fplans%2F42");
});
