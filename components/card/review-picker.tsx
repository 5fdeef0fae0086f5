"use client";
import { Plus } from "lucide-react";
import { useState } from "react";
import { ReviewTag } from "@/components/review/review-tag";
import { LOCAL_GESTURE } from "@/components/room/origins";
import { useRoom } from "@/components/room/plan-room";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { words } from "@/lib/i18n/words";
import { KINDS } from "@/lib/plan/cards";
import { linkOf, setLink } from "@/lib/plan/edit";
import { fixedBarrier } from "@/lib/plan/read";
import { BARRIERS, FACTORS, itemOf, type ReviewItem } from "@/lib/review/catalogue";
import { useOpenCard } from "./card-context";

/** Opens the list of all twenty review items, to say which of them this card serves. */
export function ReviewPicker() {
	const { card } = useOpenCard();
	const [open, setOpen] = useState(false);
	const suggested = KINDS[card.kind].suggests.flatMap((id) => itemOf(id) ?? []);
	const rest = (items: readonly ReviewItem[]) => items.filter((item) => !suggested.includes(item));
	return (
		<>
			<Button look="quiet" size="sm" icon={Plus} onClick={() => setOpen(true)}>
				{words.sheet.linkItem}
			</Button>
			<Dialog
				open={open}
				onOpenChange={setOpen}
				wide
				title={words.sheet.linkTitle(card.code)}
				about={words.sheet.linkAbout}
				footer={
					<Button look="primary" onClick={() => setOpen(false)}>
						{words.sheet.done}
					</Button>
				}
			>
				{suggested.length > 0 && <Items label={words.sheet.suggested} items={suggested} />}
				<Items label={words.sheet.factors} items={rest(FACTORS)} />
				<Items label={words.sheet.barriers} items={rest(BARRIERS)} />
			</Dialog>
		</>
	);
}

function Items({ label, items }: { label: string; items: readonly ReviewItem[] }) {
	const { doc } = useRoom();
	const { card } = useOpenCard();
	const served = new Set([...card.factors, ...card.barriers]);
	return (
		<fieldset className="mb-3">
			<legend className="card-label">{label}</legend>
			{items.map((item) => (
				<label key={item.id} className="check w-full items-start! py-1">
					<input
						type="checkbox"
						checked={served.has(item.id)}
						disabled={fixedBarrier(card.id) && item.id === card.id}
						onChange={(event) => setLink(doc, card.id, linkOf(item.id), event.target.checked, LOCAL_GESTURE)}
					/>
					<span aria-hidden="true" className="contents">
						<ReviewTag id={item.id} />
					</span>
					<span className="min-w-0">{item.text}</span>
				</label>
			))}
		</fieldset>
	);
}
