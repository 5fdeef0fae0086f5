import { Extension } from "@tiptap/core";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { yCursorPlugin } from "@tiptap/y-tiptap";
import type { Awareness } from "y-protocols/awareness";
import type { CardId } from "@/lib/ids";

/** The name stands above a caret this long after it moved; then a bar with a dot is left. */
const NAMED_MS = 3_000;

export interface CaretLook {
	/** "Imara, Ashdene" */
	name: string;
	/** The class of the partner's colour. */
	colour: string;
}

export interface RemoteCaretsGiven {
	awareness: Awareness;
	card: CardId;
	/** How a person is named and coloured, by what the server says of them. */
	lookOf(user: Readonly<Record<string, unknown>>): CaretLook;
}

/**
 * Other people's carets and selections in the text, in the colour of their partner. Hidden from assistive
 * technology: "Here now" says who is on the card.
 */
export function remoteCarets({ awareness, card, lookOf }: RemoteCaretsGiven): Extension {
	return Extension.create({
		name: "remoteCarets",
		priority: 999,
		addProseMirrorPlugins() {
			const carets = yCursorPlugin(awareness, {
				// Whose own window this is, presence knows: a reader's text is a copy, with another number.
				awarenessStateFilter: (_copy: number, other: number, state: unknown) =>
					other !== awareness.clientID && isOn(card, state),
				cursorBuilder: (user: Record<string, unknown>, client: number) => caretElement(lookOf(user), client),
				selectionBuilder: (user: Record<string, unknown>) => ({ class: `rsel ${lookOf(user).colour}` }),
			}) as Plugin;
			return [carets, namesWhileMoving(awareness)];
		},
	});
}

function isOn(card: CardId, state: unknown): boolean {
	const where = (state as { where?: { card?: unknown } } | null)?.where;
	return where?.card === card;
}

function caretElement(look: CaretLook, client: number): HTMLElement {
	const caret = document.createElement("span");
	caret.className = `caret ${look.colour}`;
	caret.setAttribute("aria-hidden", "true");
	caret.dataset.client = String(client);
	caret.dataset.fresh = "";
	const flag = document.createElement("span");
	flag.textContent = look.name;
	caret.append(flag);
	return caret;
}

/**
 * A name at the right edge is drawn to the left of its caret, and one on the first line below it, where it can be
 * read: above the first line are the tools of the text.
 */
function keepInside(caret: HTMLElement, text: HTMLElement): void {
	const flag = caret.querySelector("span");
	if (!flag) return;
	delete caret.dataset.left;
	delete caret.dataset.below;
	if (flag.getBoundingClientRect().top < text.getBoundingClientRect().top) caret.dataset.below = "";
	const over = flag.getBoundingClientRect().right > text.getBoundingClientRect().right + 12;
	if (over) caret.dataset.left = "";
}

/** The widget of a caret is reused while it moves, so its name is put back by hand. */
function namesWhileMoving(awareness: Awareness): Plugin {
	return new Plugin({
		key: new PluginKey("namesWhileMoving"),
		view: (view) => {
			const timers = new Map<number, ReturnType<typeof setTimeout>>();
			const last = new Map<number, string>();
			const of = (client: number) => view.dom.querySelector<HTMLElement>(`.caret[data-client="${client}"]`);
			const name = (client: number) => {
				const caret = of(client);
				if (caret) {
					caret.dataset.fresh = "";
					requestAnimationFrame(() => keepInside(caret, view.dom));
				}
				clearTimeout(timers.get(client));
				timers.set(
					client,
					setTimeout(() => {
						const now = of(client);
						if (now) delete now.dataset.fresh;
						timers.delete(client);
					}, NAMED_MS),
				);
			};
			const look = ({ added, updated }: { added: number[]; updated: number[] }) => {
				for (const client of [...added, ...updated]) {
					const cursor = JSON.stringify(awareness.getStates().get(client)?.cursor ?? null);
					if (cursor !== "null" && cursor !== last.get(client)) name(client);
					last.set(client, cursor);
				}
			};
			const first = [...awareness.getStates().keys()];
			look({ added: first, updated: [] });
			awareness.on("change", look);
			return {
				destroy() {
					awareness.off("change", look);
					for (const timer of timers.values()) clearTimeout(timer);
				},
			};
		},
	});
}
