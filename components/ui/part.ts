"use client";
import { type ComponentType, useEffect, useState, useSyncExternalStore } from "react";

/** A component whose code comes later. */
export interface Part<P> {
	/** The component, once its code is here. */
	here(): ComponentType<P> | null;
	/** Fetches the code, ahead of the first drawing too. */
	load(): Promise<void>;
	subscribe(listener: () => void): () => void;
}

export function partOf<P>(fetchIt: () => Promise<ComponentType<P>>): Part<P> {
	let here: ComponentType<P> | null = null;
	const listeners = new Set<() => void>();
	return {
		here: () => here,
		async load() {
			here ??= await fetchIt();
			for (const listener of listeners) listener();
		},
		subscribe(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
	};
}

/**
 * A part to draw, or null while its code is under way; it is drawn in the moment it is here.
 *
 * The catch: `lazy` waits even for code that is here, and React keeps its placeholder for a third of a second. That
 * is right for a page, and too long for a card that somebody clicked.
 */
export function usePart<P>(part: Part<P>): ComponentType<P> | null {
	const here = useSyncExternalStore(part.subscribe, part.here, part.here);
	const [problem, setProblem] = useState<unknown>(null);
	useEffect(() => {
		part.load().catch(setProblem);
	}, [part]);
	if (problem) throw problem; // shown by the page's own error view, with its way on
	return here;
}
