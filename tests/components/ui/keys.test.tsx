// @vitest-environment jsdom
import { act } from "react";
import { beforeEach, expect, test } from "vitest";
import { useKeys, useSingleKeys } from "@/components/ui/keys";
import { draw } from "./draw";

const heard: string[] = [];
beforeEach(() => {
	heard.length = 0;
	localStorage.clear();
});

function Page() {
	const [on, setOn] = useSingleKeys();
	useKeys({
		n: () => heard.push("new card"),
		"g b": () => heard.push("board"),
		b: () => heard.push("b alone"),
	});
	return (
		<>
			<input aria-label="title" />
			<button type="button" onClick={() => setOn(!on)}>
				{on ? "on" : "off"}
			</button>
		</>
	);
}

function Shell() {
	useKeys({ "g p": () => heard.push("document") });
	return <Part />;
}

function Part() {
	useKeys({ p: () => heard.push("only mine"), x: () => heard.push("x") });
	return null;
}

const press = (key: string, target: EventTarget = document.body, more: KeyboardEventInit = {}) =>
	act(
		() =>
			void target.dispatchEvent(
				new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more }),
			),
	);

test("[U24] a single key works anywhere but where somebody types, and never with Ctrl", () => {
	const page = draw(<Page />);
	press("n");
	press("N");
	press("n", page.querySelector("input") ?? page);
	press("n", document.body, { ctrlKey: true });
	expect(heard).toEqual(["new card", "new card"]);
});

test("[U24] a pair of keys is one thing, and its second key then does not do its own", () => {
	draw(<Page />);
	press("g");
	press("b");
	press("b");
	expect(heard).toEqual(["board", "b alone"]);
});

test("[U24] the second key of a pair does nothing of another part of the page that has it for itself", () => {
	draw(<Shell />);
	press("g");
	press("p");
	press("p");
	press("g");
	press("x");
	press("x");
	expect(heard).toEqual(["document", "only mine", "x"]);
});

test("[U24] keys rest while a dialog is open and while the person has turned them off", () => {
	const page = draw(<Page />);
	const dialog = document.createElement("div");
	dialog.setAttribute("role", "dialog");
	document.body.append(dialog);
	press("n");
	dialog.remove();
	act(() => page.querySelector("button")?.click());
	expect(page.textContent).toBe("off");
	press("n");
	expect(heard).toEqual([]);
	act(() => page.querySelector("button")?.click());
	press("n");
	expect(heard).toEqual(["new card"]);
});
