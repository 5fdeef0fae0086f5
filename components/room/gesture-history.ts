import * as Y from "yjs";
import { briefOf, cardsOf, raciOf } from "@/lib/plan/document";
import { LOCAL_GESTURE } from "./origins";
import { keepUndoInOrder } from "./undo-in-order";

export interface Steps {
	canUndo: boolean;
	canRedo: boolean;
}

/**
 * Undo and redo of this window's own gestures, and of nobody else's. [Y21]
 *
 * A card that was added goes to the bin by undo, never away: its birth is not tracked (`BIRTH`), since others may
 * have written into it meanwhile. A value that somebody else has set since stays theirs.
 */
export class GestureHistory {
	readonly #manager: Y.UndoManager;
	#steps: Steps = { canUndo: false, canRedo: false };
	readonly #listeners = new Set<() => void>();

	constructor(doc: Y.Doc) {
		keepUndoInOrder();
		this.#manager = new Y.UndoManager(
			[cardsOf(doc), raciOf(doc), briefOf(doc)] as Y.AbstractType<unknown>[],
			{
				trackedOrigins: new Set([LOCAL_GESTURE]),
				captureTimeout: 0,
			},
		);
		this.#manager.on("stack-item-added", this.#look);
		this.#manager.on("stack-cleared", this.#look);
	}

	/** The same object until it changes. */
	readonly steps = (): Steps => this.#steps;

	/** Takes back the latest own gesture that still has anything to take back. */
	readonly undo = (): void => {
		while (this.#manager.canUndo() && !this.#onlyLast("undoStack", () => this.#manager.undo()));
		this.#look();
	};

	readonly redo = (): void => {
		while (this.#manager.canRedo() && !this.#onlyLast("redoStack", () => this.#manager.redo()));
		this.#look();
	};

	readonly subscribe = (listener: () => void): (() => void) => {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	};

	destroy(): void {
		this.#manager.destroy();
		this.#listeners.clear();
	}

	/** Moves one step and says whether anything was left to change; older steps are out of reach meanwhile. */
	#onlyLast(stack: "undoStack" | "redoStack", move: () => unknown): boolean {
		const older = this.#manager[stack].slice(0, -1);
		this.#manager[stack] = this.#manager[stack].slice(-1);
		const moved = move();
		this.#manager[stack] = [...older, ...this.#manager[stack]];
		return moved !== null;
	}

	readonly #look = () => {
		const next = { canUndo: this.#manager.canUndo(), canRedo: this.#manager.canRedo() };
		if (next.canUndo === this.#steps.canUndo && next.canRedo === this.#steps.canRedo) return;
		this.#steps = next;
		for (const listener of this.#listeners) listener();
	};
}
