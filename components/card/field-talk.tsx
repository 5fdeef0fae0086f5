"use client";
import { MessageSquare } from "lucide-react";
import { useTalk } from "@/components/comment/use-talk";
import { useRoom } from "@/components/room/plan-room";
import { words } from "@/lib/i18n/words";
import { may } from "@/lib/seat/may";
import { useOpenCard } from "./card-context";
import { useCardTalk } from "./card-talk";

/** Begins a comment on one field of the card; always in sight where there are open threads on it. */
export function FieldTalk({ name, label }: { name: string; label: string }) {
	const { card } = useOpenCard();
	const { me } = useRoom();
	const { about } = useTalk();
	const { begin } = useCardTalk();
	const open = about(card.id).filter(({ place, resolved }) => place === `field:${name}` && !resolved).length;
	if (card.deleted || (open === 0 && !may(me.seat, "comment"))) return null;
	return (
		<button
			type="button"
			className="field-talk"
			data-open={open > 0 ? "" : undefined}
			title={words.sheet.talk.field(label, open)}
			aria-label={words.sheet.talk.field(label, open)}
			onClick={() => begin({ on: "field", card: card.id, field: name })}
		>
			<MessageSquare className="icon size-3.5" aria-hidden="true" />
			{open > 0 && <span aria-hidden="true">{open}</span>}
		</button>
	);
}
