"use client";
import type { Extension } from "@tiptap/core";
import { EditorContent, useEditor } from "@tiptap/react";
import { MessageSquareText } from "lucide-react";
import { useEffect, useMemo, useRef, useState } from "react";
import type * as Y from "yjs";
import { firstName } from "@/components/board/presence-flag";
import { useMarkedWords } from "@/components/comment/use-marked-words";
import { partnerColour } from "@/components/partner/partner-mark";
import { useRoom } from "@/components/room/plan-room";
import { Button } from "@/components/ui/button";
import { words } from "@/lib/i18n/words";
import { bodyOf } from "@/lib/plan/document";
import { shortNames } from "@/lib/plan/partner-name";
import { useOpenCard, useTypingIn } from "./card-context";
import { pastedHtml } from "./pasted-html";
import { proseExtensions } from "./prose-extensions";
import { ProseToolbar } from "./prose-toolbar";
import { readingCopy } from "./reading-copy";
import { remoteCarets } from "./remote-carets";

/** The text of the card, written by several people at once. */
export default function ProseEditor() {
	const { doc } = useRoom();
	const { card, map, writable } = useOpenCard();
	const own = bodyOf(map);
	const [read, setRead] = useState<Y.XmlFragment | null>(null);
	useEffect(() => {
		if (writable) return;
		const copy = readingCopy(doc, card.id);
		setRead(copy.fragment);
		return () => {
			setRead(null);
			copy.end();
		};
	}, [writable, doc, card.id]);
	const fragment = writable ? own : read;
	if (!fragment) return null;
	return <Editor key={`${card.id} ${writable}`} fragment={fragment} writable={writable} />;
}

function Editor({ fragment, writable }: { fragment: Y.XmlFragment; writable: boolean }) {
	const caret = useCaret();
	const { marks, comment, speaks } = useMarkedWords();
	const typing = useTypingIn("body");
	const editor = useEditor(
		{
			extensions: proseExtensions(fragment, caret, marks.extension),
			editable: writable,
			immediatelyRender: true, // a card is only ever drawn in a browser
			shouldRerenderOnTransaction: false,
			injectCSS: false,
			editorProps: {
				attributes: {
					class: "prose-c prose-text",
					role: "textbox",
					"aria-label": words.sheet.prose,
					"aria-multiline": "true",
					...(writable ? {} : { "aria-readonly": "true", tabindex: "0" }),
				},
				handleDOMEvents: {
					focus: () => void typing.onFocus(),
					blur: () => void typing.onBlur(),
					// The editor would keep Esc for itself; it is the sheet's, as in every other field.
					keydown: (_view, event) => event.key === "Escape" && !event.isComposing,
				},
				transformPastedHTML: pastedHtml,
			},
		},
		[fragment, writable, caret, marks.extension],
	);
	marks.useView(editor);
	return (
		<>
			{writable && editor && <ProseToolbar editor={editor} onComment={speaks ? comment : null} />}
			{!writable && speaks && <CommentBar onComment={comment} />}
			<EditorContent editor={editor} className="pt-2" />
		</>
	);
}

/** For those who comment and do not write: the one tool of the text that is theirs. */
function CommentBar({ onComment }: { onComment: () => void }) {
	return (
		<div className="prose-toolbar">
			<Button
				look="quiet"
				size="sm"
				icon={MessageSquareText}
				data-comment-selection
				onMouseDown={(event) => event.preventDefault()}
				onClick={onComment}
			>
				{words.sheet.talk.onSelection}
			</Button>
		</div>
	);
}

/** Names and colours are looked up when a caret is drawn: a partner renamed meanwhile is named anew. */
function useCaret(): Extension {
	const { awareness, view } = useRoom();
	const { card } = useOpenCard();
	const partners = useRef(view.partners);
	partners.current = view.partners;
	return useMemo(
		() =>
			remoteCarets({
				awareness,
				card: card.id,
				lookOf(user) {
					const partner = partners.current.find((one) => one.id === user.partnerId);
					const name = typeof user.name === "string" ? firstName(user.name) : "";
					const of = partner ? (shortNames(partners.current).get(partner.id) ?? partner.code) : "";
					return { name: [name, of].filter(Boolean).join(", "), colour: partnerColour(partner) };
				},
			}),
		[awareness, card.id],
	);
}
