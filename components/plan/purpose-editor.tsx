"use client";
import { EditorContent, useEditor } from "@tiptap/react";
import { useMemo, useRef } from "react";
import type * as Y from "yjs";
import { proseExtensions } from "@/components/card/prose-extensions";
import { ProseToolbar } from "@/components/card/prose-toolbar";
import { remoteCarets } from "@/components/card/remote-carets";
import { partnerColour } from "@/components/partner/partner-mark";
import { useRoom } from "@/components/room/plan-room";
import { briefPurpose } from "@/lib/plan/document";

/** Where somebody who types in the brief stands, among the cards where others stand. */
const BRIEF = "brief";

/** The purpose of the plan, for somebody who drafts. */
export default function PurposeEditor({ labelledBy }: { labelledBy: string }) {
	const { doc } = useRoom();
	const fragment = briefPurpose(doc);
	return fragment && <Editor fragment={fragment} labelledBy={labelledBy} />;
}

function Editor({ fragment, labelledBy }: { fragment: Y.XmlFragment; labelledBy: string }) {
	const { awareness, view, setWhere } = useRoom();
	const partners = useRef(view.partners);
	partners.current = view.partners;
	const caret = useMemo(
		() =>
			remoteCarets({
				awareness,
				card: BRIEF,
				lookOf(user) {
					const partner = partners.current.find((one) => one.id === user.partnerId);
					const name = typeof user.name === "string" ? user.name : "";
					return { name: [name, partner?.code].filter(Boolean).join(", "), colour: partnerColour(partner) };
				},
			}),
		[awareness],
	);
	const editor = useEditor(
		{
			extensions: proseExtensions(fragment, caret),
			immediatelyRender: false,
			shouldRerenderOnTransaction: false,
			injectCSS: false,
			editorProps: {
				attributes: {
					class: "prose-c prose-text",
					role: "textbox",
					"aria-labelledby": labelledBy,
					"aria-multiline": "true",
				},
				handleDOMEvents: {
					focus: () => void setWhere({ card: BRIEF, editing: "purpose" }),
					blur: () => void setWhere({ card: null, editing: null }),
				},
			},
		},
		[fragment, caret],
	);
	return (
		<>
			{editor && <ProseToolbar editor={editor} saved={false} />}
			<EditorContent editor={editor} className="pt-2" />
		</>
	);
}
