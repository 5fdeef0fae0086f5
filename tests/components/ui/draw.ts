import { act, type ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { afterEach } from "vitest";

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

const drawn: (() => void)[] = [];
afterEach(() => {
	for (const end of drawn.splice(0)) end();
});

/** Draws a part of a screen into the page, and takes it away after the test. */
export function draw(part: ReactNode): HTMLElement {
	const place = document.createElement("div");
	document.body.append(place);
	const root = createRoot(place);
	act(() => root.render(part));
	drawn.push(() => {
		act(() => root.unmount());
		place.remove();
	});
	return place;
}
