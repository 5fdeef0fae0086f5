"use client";
import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import {
	Bold,
	Columns3,
	Heading2,
	Heading3,
	Italic,
	Link2,
	List,
	ListOrdered,
	type LucideIcon,
	MessageSquareText,
	Rows3,
	Table2,
	TextQuote,
	Trash2,
} from "lucide-react";
import { type KeyboardEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Menu, MenuItem, MenuLine } from "@/components/ui/menu";
import { words } from "@/lib/i18n/words";
import { LinkDialog } from "./link-dialog";
import { SheetSaved } from "./sheet-saved";

const say = words.sheet.toolbar;

interface Tool {
	name: string;
	icon: LucideIcon;
	on: (editor: Editor) => boolean;
	does: (editor: Editor) => void;
}

const TOOLS: readonly Tool[] = [
	{
		name: say.bold,
		icon: Bold,
		on: (e) => e.isActive("bold"),
		does: (e) => e.chain().focus().toggleBold().run(),
	},
	{
		name: say.italic,
		icon: Italic,
		on: (e) => e.isActive("italic"),
		does: (e) => e.chain().focus().toggleItalic().run(),
	},
	{
		name: say.heading,
		icon: Heading2,
		on: (e) => e.isActive("heading", { level: 2 }),
		does: (e) => e.chain().focus().toggleHeading({ level: 2 }).run(),
	},
	{
		name: say.smallHeading,
		icon: Heading3,
		on: (e) => e.isActive("heading", { level: 3 }),
		does: (e) => e.chain().focus().toggleHeading({ level: 3 }).run(),
	},
	{
		name: say.bullets,
		icon: List,
		on: (e) => e.isActive("bulletList"),
		does: (e) => e.chain().focus().toggleBulletList().run(),
	},
	{
		name: say.numbers,
		icon: ListOrdered,
		on: (e) => e.isActive("orderedList"),
		does: (e) => e.chain().focus().toggleOrderedList().run(),
	},
	{
		name: say.quote,
		icon: TextQuote,
		on: (e) => e.isActive("blockquote"),
		does: (e) => e.chain().focus().toggleBlockquote().run(),
	},
];

/** The tools of the text: one stop of the Tab key, arrows between them. */
export function ProseToolbar({
	editor,
	saved = true,
	onComment = null,
}: {
	editor: Editor;
	saved?: boolean;
	/** Begins a comment on the selected words, where that can be done. */
	onComment?: (() => void) | null;
}) {
	const bar = useRef<HTMLDivElement>(null);
	const [linking, setLinking] = useState(false);
	const state = useEditorState({
		editor,
		selector: ({ editor: now }) => ({
			on: TOOLS.map((tool) => tool.on(now)).join(" "),
			link: now.isActive("link"),
			table: now.isActive("table"),
		}),
	});
	const on = state.on.split(" ");
	const move = (event: KeyboardEvent) => {
		const steps: Record<string, number> = {
			ArrowRight: 1,
			ArrowLeft: -1,
			Home: Number.NEGATIVE_INFINITY,
			End: Number.POSITIVE_INFINITY,
		};
		const step = steps[event.key];
		if (step === undefined || !bar.current) return;
		const buttons = [...bar.current.querySelectorAll<HTMLElement>("button")];
		const at = buttons.indexOf(document.activeElement as HTMLElement);
		const to = Math.max(0, Math.min(buttons.length - 1, at + step));
		event.preventDefault();
		for (const button of buttons) button.tabIndex = -1;
		const next = buttons[to];
		if (next) {
			next.tabIndex = 0;
			next.focus();
		}
	};
	return (
		<div ref={bar} role="toolbar" aria-label={say.label} className="prose-toolbar" onKeyDown={move}>
			{TOOLS.map((tool, index) => (
				<Button
					key={tool.name}
					look="quiet"
					size="sm"
					icon={tool.icon}
					iconOnly
					tabIndex={index === 0 ? 0 : -1}
					aria-pressed={on[index] === "true"}
					onMouseDown={(event) => event.preventDefault()}
					onClick={() => tool.does(editor)}
				>
					{tool.name}
				</Button>
			))}
			<Button
				look="quiet"
				size="sm"
				icon={Link2}
				iconOnly
				tabIndex={-1}
				aria-pressed={state.link}
				onMouseDown={(event) => event.preventDefault()}
				onClick={() => setLinking(true)}
			>
				{say.link}
			</Button>
			{state.table ? (
				<TableMenu editor={editor} />
			) : (
				<Button
					look="quiet"
					size="sm"
					icon={Table2}
					iconOnly
					tabIndex={-1}
					onMouseDown={(event) => event.preventDefault()}
					onClick={() => editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run()}
				>
					{say.table}
				</Button>
			)}
			{onComment && (
				<Button
					look="quiet"
					size="sm"
					icon={MessageSquareText}
					data-comment-selection
					tabIndex={-1}
					onMouseDown={(event) => event.preventDefault()}
					onClick={onComment}
				>
					{words.sheet.talk.comment}
					<span className="sr-only"> {words.sheet.talk.onSelectionRest}</span>
				</Button>
			)}
			<span className="flex-1" />
			{saved && <SheetSaved />}
			{linking && <LinkDialog editor={editor} onClose={() => setLinking(false)} />}
		</div>
	);
}

function TableMenu({ editor }: { editor: Editor }) {
	return (
		<Menu
			trigger={
				<button
					type="button"
					className="btn btn-quiet btn-sm btn-icon"
					tabIndex={-1}
					aria-pressed="true"
					title={say.table}
				>
					<Table2 className="icon size-4" aria-hidden="true" />
					<span className="sr-only">{say.table}</span>
				</button>
			}
		>
			<MenuItem icon={Rows3} onSelect={() => editor.chain().focus().addRowAfter().run()}>
				{say.addRow}
			</MenuItem>
			<MenuItem icon={Columns3} onSelect={() => editor.chain().focus().addColumnAfter().run()}>
				{say.addColumn}
			</MenuItem>
			<MenuLine />
			<MenuItem icon={Trash2} onSelect={() => editor.chain().focus().deleteRow().run()}>
				{say.removeRow}
			</MenuItem>
			<MenuItem icon={Trash2} onSelect={() => editor.chain().focus().deleteColumn().run()}>
				{say.removeColumn}
			</MenuItem>
			<MenuItem icon={Trash2} danger onSelect={() => editor.chain().focus().deleteTable().run()}>
				{say.removeTable}
			</MenuItem>
		</Menu>
	);
}
