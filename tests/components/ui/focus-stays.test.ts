// @vitest-environment jsdom
import { afterEach, expect, test } from "vitest";
import { nearestTo, placeOfFocus, watchFocus } from "@/components/ui/focus-stays";

const page = (html: string) => {
	document.body.innerHTML = html;
	return (id: string) => document.getElementById(id) as HTMLElement;
};
const drawn = () => new Promise((resolve) => setTimeout(resolve));
let end: () => void = () => undefined;
afterEach(() => end());

const BOX = `<main id="main" tabindex="-1"><section id="box" tabindex="-1"><p><button id="put">Put</button></p></section>
	<button id="other">Other</button></main>`;

test("[U80] the focus goes back to what had it, or to the nearest place around it that is still there", () => {
	const the = page(BOX);
	the("put").focus();
	const place = placeOfFocus();
	expect(nearestTo(place)?.id).toBe("put");
	the("put").remove();
	expect(nearestTo(place)?.id).toBe("box");
	the("box").remove();
	expect(nearestTo(place)?.id).toBe("main");
});

test("[U80] what goes a moment later leaves the focus near it", async () => {
	const the = page(BOX);
	the("put").focus();
	end = watchFocus(placeOfFocus());
	the("put").remove();
	await drawn();
	expect(document.activeElement?.id).toBe("box");
});

test("[U80] nobody who has gone elsewhere meanwhile is called back", async () => {
	const the = page(BOX);
	the("put").focus();
	end = watchFocus(placeOfFocus());
	the("other").focus();
	the("put").remove();
	the("other").remove();
	await drawn();
	expect(document.activeElement).toBe(document.body);
});

test("[U80] where nothing had the focus, nothing is chosen", () => {
	page(BOX);
	expect(nearestTo(placeOfFocus())).toBeNull();
});
