"use client";
import { Copy, RotateCcw, Trash2 } from "lucide-react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { firstName } from "@/components/board/presence-flag";
import { cardText } from "@/components/room/kept-copies";
import { LOCAL_GESTURE } from "@/components/room/origins";
import { useRoom } from "@/components/room/plan-room";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { useSay } from "@/components/ui/say";
import { words } from "@/lib/i18n/words";
import { longDate } from "@/lib/plan/dates";
import { restoreCard } from "@/lib/plan/edit";
import type { CardDraft } from "@/lib/plan/read";

const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });
const isToday = (at: Date) => at.toDateString() === new Date().toDateString();

/** Says that the card is in the bin, who put it there, and how to get it or its words back. */
export function BinnedNote({ card }: { card: CardDraft }) {
	const { doc, view, me, mayDraft } = useRoom();
	const say = useSay();
	const [copied, setCopied] = useState(false);
	// Open while somebody else removed it, or opened in the bin already: two different sentences.
	const wasOpen = useRef(card.deleted === null);
	const said = words.sheet.bin;
	const sentence = binnedSentence(card, wasOpen.current && card.deleted?.by !== me.personId, (person) => {
		const name = view.seats.find((seat) => seat.personId === person)?.personName;
		return name ? firstName(name) : said.somebody;
	});
	useEffect(() => {
		if (wasOpen.current && sentence) say(sentence, { now: true });
	}, [sentence, say]);
	if (!card.deleted) return null;
	const copy = () => {
		const text = cardText(doc, card.id);
		if (!text) return;
		void navigator.clipboard.writeText([text.title, "", text.text].join("\n")).then(
			() => setCopied(true),
			() => say(words.common.copyFailed, { now: true }),
		);
	};
	const restore = () => {
		restoreCard(doc, card.id, LOCAL_GESTURE);
		say(said.restored(card.code));
	};
	// What is typed on, once the field is gone: it must not scroll the sentence out of sight.
	const stay = (event: KeyboardEvent) => {
		if (event.key === " " && event.target === event.currentTarget) event.preventDefault();
	};
	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: it takes the focus when the field that had it is gone.
		<div data-binned tabIndex={-1} className="mb-3 rounded-control" onKeyDown={stay}>
			<Note tone="reserve" icon={Trash2}>
				<p>{sentence}</p>
				<div className="mt-2 flex flex-wrap gap-2">
					{mayDraft && (
						<Button size="sm" icon={RotateCcw} onClick={restore}>
							{said.restore}
						</Button>
					)}
					<Button size="sm" icon={Copy} onClick={copy}>
						{copied ? said.copied : said.copyText}
					</Button>
				</div>
			</Note>
		</div>
	);
}

function binnedSentence(card: CardDraft, whileOpen: boolean, nameOf: (person: string) => string): string {
	if (!card.deleted) return "";
	const said = words.sheet.bin;
	const at = new Date(card.deleted.at);
	const name = nameOf(card.deleted.by);
	const known = !Number.isNaN(at.getTime());
	const time = known ? clock.format(at) : "";
	if (whileOpen) return `${said.removed(name, time)} ${said.kept}`;
	return known && !isToday(at)
		? said.inBin(name, longDate(card.deleted.at.slice(0, 10)))
		: said.inBinToday(name, time);
}
