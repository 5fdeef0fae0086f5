"use client";
import { useEffect } from "react";

/** Paper is white: while the page is printed the dark theme rests, so that its pale letters are not printed on white. */
export function usePaper(): void {
	useEffect(() => {
		const root = document.documentElement;
		let before: string | undefined;
		const print = () => {
			before = root.dataset.theme;
			root.dataset.theme = "light";
		};
		const printed = () => {
			if (before !== undefined) root.dataset.theme = before;
		};
		window.addEventListener("beforeprint", print);
		window.addEventListener("afterprint", printed);
		return () => {
			window.removeEventListener("beforeprint", print);
			window.removeEventListener("afterprint", printed);
		};
	}, []);
}
