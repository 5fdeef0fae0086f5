// @vitest-environment jsdom
import { act, useRef, useState } from "react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { useBelow } from "@/components/board/use-below";
import { draw } from "../ui/draw";

/** A browser that can be told which rows lie below the edge. */
class Eyes {
	static open: Eyes[] = [];
	readonly watched = new Set<Element>();
	constructor(readonly tell: (entries: object[]) => void) {
		Eyes.open.push(this);
	}
	observe = (row: Element) => void this.watched.add(row);
	unobserve = (row: Element) => void this.watched.delete(row);
	disconnect = () => this.watched.clear();
	see(below: (row: Element) => boolean) {
		this.tell(
			[...this.watched].map((target) => ({
				target,
				isIntersecting: !below(target),
				boundingClientRect: { top: below(target) ? 900 : 100 },
				rootBounds: { bottom: 600 },
			})),
		);
	}
}

beforeEach(() => void vi.stubGlobal("IntersectionObserver", Eyes));
afterEach(() => {
	Eyes.open.splice(0);
	vi.unstubAllGlobals();
});

let show: (rows: readonly string[]) => void = () => undefined;

function Section() {
	const list = useRef<HTMLUListElement>(null);
	const [rows, setRows] = useState<readonly string[]>(["A1", "A2", "A3"]);
	show = setRows;
	return (
		<>
			<ul ref={list}>
				{rows.map((row) => (
					<li key={row}>{row}</li>
				))}
			</ul>
			<output>{useBelow(list)}</output>
		</>
	);
}

test("[U4] when search takes the cards away, nothing is said to be below", async () => {
	const page = draw(<Section />);
	const said = () => page.querySelector("output")?.textContent;
	const eyes = Eyes.open[0];
	if (!eyes) throw new Error("The list is watched");
	act(() => eyes.see((row) => row.textContent !== "A1"));
	expect(said()).toBe("2");
	await act(async () => show(["A2"]));
	await vi.waitFor(() => expect(said()).toBe("1"));
	await act(async () => show([]));
	await vi.waitFor(() => expect(said()).toBe("0"));
	await act(async () => show(["A1", "A2"]));
	await vi.waitFor(() => expect(eyes.watched.size).toBe(2));
	act(() => eyes.see((row) => row.textContent === "A2"));
	expect(said()).toBe("1");
});
