"use client";
import { useEffect, useRef, useSyncExternalStore } from "react";

const SETTING = "concordat.single-keys";
const CHANGED = "concordat:single-keys";
/** How long the first key of a pair waits for the second. */
const PAIR_WAITS_MS = 1_200;

/** Whether single-letter keys work on this device; people who dictate or tremble turn them off. */
export function useSingleKeys(): [boolean, (on: boolean) => void] {
	const on = useSyncExternalStore(
		(changed) => {
			window.addEventListener(CHANGED, changed);
			return () => window.removeEventListener(CHANGED, changed);
		},
		() => singleKeysOn(),
		() => true,
	);
	return [
		on,
		(next) => {
			localStorage.setItem(SETTING, next ? "on" : "off");
			window.dispatchEvent(new Event(CHANGED));
		},
	];
}

const singleKeysOn = () => localStorage.getItem(SETTING) !== "off";

/** Keys belong to whatever is typed into, and to an open dialog or menu, before they belong to the page. */
function taken(event: KeyboardEvent): boolean {
	const target = event.target;
	if (!(target instanceof HTMLElement)) return false;
	if (target.isContentEditable || target.closest("input:not([type=range]), textarea, select, [role=textbox]"))
		return true;
	return document.querySelector("[role=dialog], [role=alertdialog], [role=menu]") !== null;
}

type Bound = Record<string, (event: KeyboardEvent) => void>;

/** The first key of a pair and the key after it, whichever part of the page waits for them. */
let begun: { first: KeyboardEvent; second: KeyboardEvent | null } | null = null;

const namedKey = (event: KeyboardEvent): string =>
	event.key.length === 1 ? event.key.toLowerCase() : event.key;

/** Whether a key is the second of a pair that was begun: then it is nobody's single key, and no cell's either. */
export const endsPair = (event: KeyboardEvent): boolean =>
	begun !== null &&
	begun.first !== event &&
	(begun.second === null || begun.second === event) &&
	event.timeStamp - begun.first.timeStamp < PAIR_WAITS_MS;

/**
 * Single keys ("n", "?", "/") and pairs ("g b") of a page, by what they do.
 *
 * The catch: they rest while a field has the focus, while a dialog or menu is open, and when the person turned
 * them off. The second key of a pair is nobody's single key, whichever part of the page has bound it.
 */
export function useKeys(keys: Bound): void {
	const now = useRef(keys);
	useEffect(() => {
		now.current = keys;
	});
	useEffect(() => {
		const press = (event: KeyboardEvent) => {
			if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing)
				return;
			if (taken(event) || !singleKeysOn()) return;
			const key = namedKey(event);
			if (begun && begun.first !== event) begun.second ??= event;
			const pair =
				begun?.second === event && event.timeStamp - begun.first.timeStamp < PAIR_WAITS_MS
					? `${namedKey(begun.first)} ${key}`
					: "";
			if (!pair && Object.keys(now.current).some((one) => one.startsWith(`${key} `)))
				begun = { first: event, second: null };
			const does = now.current[pair || key];
			if (!does) return;
			event.preventDefault();
			does(event);
		};
		document.addEventListener("keydown", press);
		return () => document.removeEventListener("keydown", press);
	}, []);
}
