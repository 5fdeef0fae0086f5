"use client";
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { keptForm } from "@/components/room/kept-form";
import { useRoom } from "@/components/room/plan-room";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field";
import { FormProblem } from "@/components/ui/form-problem";
import { useSubmit } from "@/components/ui/use-submit";
import { saysSomething } from "@/lib/agreement/reason";
import { segmentsOf } from "@/lib/comment/segments";
import type { Named } from "@/lib/comment/thread";
import { commentWords } from "@/lib/i18n/en/comment";
import { newId } from "@/lib/ids";
import { COMMENT_MAX } from "@/lib/limits";
import type { Verdict } from "@/lib/verdict";
import { MentionList, useMentions } from "./mentions";
import { useCallables } from "./use-callables";

const say = commentWords.compose;

/** A menu that has just closed gives the focus back to its button some frames later. */
const HELD_FRAMES = 8;

/** Puts the focus on an element and keeps it there until what closed over it has let go. */
function holdFocus(element: HTMLElement): () => void {
	let left = HELD_FRAMES;
	let frame = 0;
	const hold = () => {
		if (document.activeElement !== element) element.focus();
		if (--left > 0) frame = requestAnimationFrame(hold);
	};
	hold();
	return () => cancelAnimationFrame(frame);
}

/**
 * Where a comment is written: plain words, `@` for a name, Ctrl and Enter to send.
 *
 * The catch: what was typed is kept until the server has it. A refusal, a lost line or a closed panel loses nothing.
 */
export function Composer({
	place,
	label,
	prompt,
	verb = say.send,
	failed = say.notSent,
	initial = "",
	focused = false,
	hint,
	onSend,
	onLeave,
}: {
	/** Under which name unsent words are kept. */
	place: string;
	label: string;
	prompt: string;
	verb?: string;
	failed?: string;
	initial?: string;
	/** Takes the focus when it is drawn. */
	focused?: boolean;
	hint?: ReactNode;
	/** `id` stays the same until the words are sent or changed: what is tried again is not said twice. */
	onSend: (text: string, mentions: Named[], id: string) => Promise<Verdict<unknown>>;
	/** Esc, Cancel, or after it was sent. */
	onLeave?: (sent: boolean) => void;
}) {
	const { view, me, online } = useRoom();
	const { busy, problem, setProblem, send } = useSubmit();
	const callables = useCallables();
	const box = useRef<HTMLTextAreaElement>(null);
	const kept = keptForm<{ text: string }>(me.personId, `comment ${view.plan.id} ${place}`);
	const [text, setText] = useState(() => kept.read()?.text ?? initial);
	const [error, setError] = useState<string | null>(null);
	const tried = useRef<string | null>(null);
	const id = useId();
	useEffect(() => {
		if (!focused || !box.current) return;
		box.current.setSelectionRange(box.current.value.length, box.current.value.length);
		return holdFocus(box.current);
	}, [focused]);
	// What could not be sent because the line was away can be sent now.
	useEffect(() => {
		if (online) setError((before) => (before === say.waits ? null : before));
	}, [online]);
	const write = (next: string) => {
		setText(next);
		setError(null);
		tried.current = null;
		if (next === initial) kept.forget();
		else kept.keep({ text: next });
	};
	const mentions = useMentions({ box, text, write, callables });
	const over = text.trim().length - COMMENT_MAX;
	const wrong = () =>
		over > 0 ? say.tooLong(over) : !saysSomething(text) ? say.empty : online ? null : say.waits;
	const submit = async () => {
		const problem = wrong();
		setError(problem);
		if (problem) return box.current?.focus();
		const said = text.trim();
		const called = segmentsOf(said, callables).flatMap((one) => (one.kind === "mention" ? [one.of] : []));
		const once = [
			...new Map(called.map(({ kind, id, name }) => [`${kind} ${id}`, { kind, id, name }])).values(),
		];
		tried.current ??= newId();
		const attempt = tried.current;
		if ((await send(() => onSend(said, once, attempt))) === null) return box.current?.focus();
		tried.current = null;
		kept.forget();
		setText(initial);
		onLeave?.(true);
	};
	const onKeyDown = (event: KeyboardEvent) => {
		if (event.nativeEvent.isComposing || mentions.onKeyDown(event)) return;
		if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
			event.preventDefault();
			void submit();
		} else if (event.key === "Escape" && onLeave) {
			event.preventDefault();
			event.stopPropagation();
			onLeave(false);
		}
	};
	const told = over > 0 ? say.tooLong(over) : error;
	const begun = text !== initial || onLeave !== undefined;
	return (
		<form
			className="comment-composer"
			noValidate
			onSubmit={(event) => {
				event.preventDefault();
				void submit();
			}}
		>
			<label htmlFor={id} className="sr-only">
				{label}
			</label>
			<div className="relative">
				<textarea
					id={id}
					ref={box}
					className="fld comment-box"
					data-composer={place}
					dir="auto"
					rows={begun ? 3 : 1}
					placeholder={prompt}
					value={text}
					aria-invalid={told ? true : undefined}
					aria-describedby={told ? `${id}-error` : undefined}
					{...mentions.wiring}
					onChange={(event) => {
						setProblem(null);
						write(event.target.value);
					}}
					onKeyDown={onKeyDown}
				/>
				<MentionList {...mentions.list} />
			</div>
			{told && <FieldError id={`${id}-error`}>{told}</FieldError>}
			<FormProblem title={failed} problem={problem} />
			{begun && (
				<div className="flex items-center gap-2 flex-wrap">
					<Button type="submit" look="primary" size="sm" locked={busy || !online} hotkey="Ctrl ↵">
						{verb}
					</Button>
					{onLeave && (
						<Button size="sm" look="quiet" onClick={() => onLeave(false)}>
							{say.cancel}
						</Button>
					)}
					<span className="hint flex-1 text-xs! min-w-40">{online ? (hint ?? say.noPeople) : say.waits}</span>
				</div>
			)}
		</form>
	);
}
