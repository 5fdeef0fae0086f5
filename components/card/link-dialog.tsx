"use client";
import type { Editor } from "@tiptap/core";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/field";
import { words } from "@/lib/i18n/words";
import { wholeAddress } from "./link-address";

const say = words.sheet.link;

/** Asks for the address of a link on the words that are selected. */
export function LinkDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
	const before = editor.getAttributes("link").href as string | undefined;
	const [address, setAddress] = useState(before ?? "");
	const [wrong, setWrong] = useState(false);
	const field = useRef<HTMLInputElement>(null);
	const set = () => {
		const href = wholeAddress(address);
		if (!href) return setWrong(true);
		const chain = editor.chain().focus().extendMarkRange("link");
		if (editor.state.selection.empty && !before) {
			chain
				.insertContent({ type: "text", text: address.trim(), marks: [{ type: "link", attrs: { href } }] })
				.run();
		} else chain.setLink({ href }).run();
		onClose();
	};
	const remove = () => {
		editor.chain().focus().extendMarkRange("link").unsetLink().run();
		onClose();
	};
	return (
		<Dialog
			open
			onOpenChange={(open) => !open && onClose()}
			title={say.title}
			about={say.about}
			initialFocus={field}
			footer={
				<>
					{before && <Button onClick={remove}>{say.remove}</Button>}
					<Button look="primary" onClick={set}>
						{say.set}
					</Button>
				</>
			}
		>
			<TextField
				ref={field}
				label={say.address}
				error={wrong ? say.wrong : undefined}
				value={address}
				inputMode="url"
				autoComplete="off"
				onChange={(event) => setAddress(event.target.value)}
				onKeyDown={(event) => {
					if (event.key !== "Enter") return;
					event.preventDefault();
					set();
				}}
			/>
		</Dialog>
	);
}
