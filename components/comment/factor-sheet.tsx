"use client";
import "./comment.css";
import { useSearchParams } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Sheet } from "@/components/ui/sheet";
import { type Anchor, samePlace } from "@/lib/comment/anchor";
import { commentWords } from "@/lib/i18n/en/comment";
import { words } from "@/lib/i18n/words";
import { itemOf } from "@/lib/review/catalogue";
import { ThreadList } from "./thread-list";

const nowhere = () => null;

/** What is said about one promoting factor, over the board. */
export function FactorSheet({ factor, onClose }: { factor: string; onClose: () => void }) {
	const item = itemOf(factor);
	const linked = useSearchParams().get("thread");
	const [chosen, setChosen] = useState<string | null>(linked);
	const anchor: Anchor = { on: "factor", factor };
	if (!item) return null;
	const title = commentWords.factorTitle(item.code);
	return (
		<Sheet open onOpenChange={(open) => !open && onClose()} title={title}>
			<div className="flex-1 overflow-y-auto p-4">
				<div className="flex items-start gap-2 mb-3">
					<div className="min-w-0 flex-1">
						<h2 className="text-lg font-semibold">{title}</h2>
						<p className="text-ink-2">{item.text}</p>
					</div>
					<Button look="quiet" size="sm" hotkey="Esc" onClick={onClose}>
						{words.sheet.close}
					</Button>
				</div>
				<ThreadList
					about={factor}
					only={(thread) => samePlace(thread.anchor, anchor)}
					anchor={anchor}
					anchorWords={null}
					placeOf={nowhere}
					chosen={chosen}
					begun={0}
					onChoose={setChosen}
				/>
			</div>
		</Sheet>
	);
}
