"use client";
import { type KeyboardEvent, type RefObject, useId, useMemo, useState } from "react";
import { PartnerMark } from "@/components/partner/partner-mark";
import { useRoom } from "@/components/room/plan-room";
import { type Callable, callablesFor, mentionBefore } from "@/lib/comment/mention-search";
import { commentWords } from "@/lib/i18n/en/comment";

const say = commentWords.mention;

/**
 * Names offered while one is typed after an `@`: arrows choose, Enter or Tab takes, Esc leaves it.
 *
 * The catch: the focus stays in the text; the list is named to a screen reader as what the text controls.
 */
export function useMentions({
	box,
	text,
	write,
	callables,
}: {
	box: RefObject<HTMLTextAreaElement | null>;
	text: string;
	write: (text: string) => void;
	callables: readonly Callable[];
}) {
	const id = useId();
	const [caret, setCaret] = useState<number | null>(null);
	const [left, setLeft] = useState<number | null>(null);
	const [index, setIndex] = useState(0);
	const typed = caret === null ? null : mentionBefore(text, caret);
	const open = typed !== null && typed.at !== left;
	const letters = open ? typed.letters : "";
	const found = useMemo(() => (open ? callablesFor(letters, callables) : []), [open, letters, callables]);
	const shown =
		open && (found.length > 0 || letters.length < 12) && !(letters.endsWith(" ") && found.length === 0);
	const at = Math.min(index, Math.max(0, found.length - 1));

	const look = () => {
		setCaret(box.current?.selectionStart ?? null);
		setIndex(0);
	};
	const take = (one: Callable) => {
		if (!typed || caret === null) return;
		const before = `${text.slice(0, typed.at)}@${one.name} `;
		const rest = text.slice(caret).replace(/^ /, "");
		write(before + rest);
		setLeft(typed.at);
		requestAnimationFrame(() => {
			box.current?.focus();
			box.current?.setSelectionRange(before.length, before.length);
		});
	};
	/** True when the key was the list's. */
	const onKeyDown = (event: KeyboardEvent): boolean => {
		if (!shown || found.length === 0 || event.ctrlKey || event.metaKey) return false;
		const { key } = event;
		if (key === "ArrowDown" || key === "ArrowUp")
			setIndex((at + (key === "ArrowDown" ? 1 : found.length - 1)) % found.length);
		else if (key === "Enter" || key === "Tab") {
			const one = found[at];
			if (one) take(one);
		} else if (key === "Escape") setLeft(typed?.at ?? null);
		else return false;
		event.preventDefault();
		event.stopPropagation();
		return true;
	};
	return {
		onKeyDown,
		wiring: {
			role: "combobox",
			"aria-autocomplete": "list",
			"aria-haspopup": "listbox",
			"aria-expanded": shown,
			"aria-controls": shown ? id : undefined,
			"aria-activedescendant": shown && found[at] ? `${id}-${at}` : undefined,
			onSelect: look,
			onBlur: () => setCaret(null),
			onFocus: () => setLeft(null),
		} as const,
		list: { id, shown, found, at, take },
	};
}

export function MentionList({
	id,
	shown,
	found,
	at,
	take,
}: {
	id: string;
	shown: boolean;
	found: readonly Callable[];
	at: number;
	take: (one: Callable) => void;
}) {
	const { view } = useRoom();
	if (!shown) return null;
	const partnerOf = ({ kind, id: of }: Callable) => {
		const partner = kind === "partner" ? of : view.seats.find(({ personId }) => personId === of)?.partnerId;
		return view.partners.find((one) => one.id === partner);
	};
	return (
		<div className="comment-mentions" role="listbox" id={id} aria-label={say.list}>
			{found.length === 0 && <p className="px-2 py-1.5 text-sm text-ink-2">{say.none}</p>}
			{found.map((one, index) => {
				const partner = partnerOf(one);
				return (
					// biome-ignore lint/a11y/useKeyWithClickEvents: its keys are the text's, where the focus stays.
					// biome-ignore lint/a11y/useFocusableInteractive: as above.
					<div
						key={`${one.kind} ${one.id}`}
						id={`${id}-${index}`}
						role="option"
						aria-selected={index === at}
						className="comment-mention-option"
						onMouseDown={(event) => event.preventDefault()}
						onClick={() => take(one)}
					>
						{partner && (
							<span aria-hidden="true">
								<PartnerMark partner={partner} />
							</span>
						)}
						<span>{one.kind === "person" ? say.person(one.name, one.of) : say.partner(one.name)}</span>
					</div>
				);
			})}
		</div>
	);
}
