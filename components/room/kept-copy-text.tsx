"use client";
import { Copy, Download, Trash2 } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { words } from "@/lib/i18n/words";
import { copyAsText, type KeptCopy } from "./kept-copies";
import { saveText } from "./save-text";

const moment = new Intl.DateTimeFormat("en-GB", {
	day: "numeric",
	month: "long",
	hour: "2-digit",
	minute: "2-digit",
});

/** Words that were not sent, to be read, copied and taken away. */
export function KeptCopyText({
	copy,
	inPageOnly,
	onRemove,
}: {
	copy: KeptCopy;
	inPageOnly: boolean;
	onRemove: () => void;
}) {
	const said = words.room.copy;
	const [copied, setCopied] = useState<"no" | "yes" | "failed">("no");
	const take = (text: string) =>
		navigator.clipboard.writeText(text).then(
			() => setCopied("yes"),
			() => setCopied("failed"),
		);
	return (
		<section className="panel p-4" aria-label={said.title} data-kept-copy={copy.because}>
			<h2 className="text-md font-semibold">{said.title}</h2>
			<p className="mt-1 text-ink-2">
				{said.because[copy.because]} {said.about}
			</p>
			{inPageOnly && <p className="mt-1 font-semibold text-object">{said.inPageOnly}</p>}
			<p className="mt-1 text-sm text-ink-3">
				{copy.planTitle && <>{words.room.gone.plan(copy.planTitle)}. </>}
				{said.keptAt(moment.format(new Date(copy.at)))}
			</p>
			<ul className="mt-3 flex max-h-[40vh] flex-col gap-3 overflow-y-auto relative">
				{copy.cards.map((card) => (
					<li key={card.card || "brief"}>
						<h3 className="font-semibold">{said.card(card.code, card.title)}</h3>
						<p className="mt-0.5 whitespace-pre-wrap break-words border-l-[3px] border-line pl-3">
							{card.text || said.empty}
						</p>
					</li>
				))}
			</ul>
			<div className="mt-3 flex flex-wrap items-center gap-2">
				<Button icon={Copy} onClick={() => take(copyAsText(copy))}>
					{said.copyAll}
				</Button>
				<Button icon={Download} onClick={() => download(copy)}>
					{said.download}
				</Button>
				<Button look="quiet" icon={Trash2} onClick={onRemove}>
					{said.remove}
				</Button>
				<span role="status" className="text-sm text-ink-2">
					{copied === "yes" ? said.copied : copied === "failed" ? said.notCopied : ""}
				</span>
			</div>
		</section>
	);
}

function download(copy: KeptCopy): void {
	const name = words.room.copy.fileName(copy.planTitle || words.room.copy.brief, copy.at.slice(0, 10));
	saveText(name, copyAsText(copy));
}
