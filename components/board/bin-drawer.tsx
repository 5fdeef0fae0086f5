"use client";
import { ArchiveRestore, Trash2, X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Sheet, SheetClose } from "@/components/ui/sheet";
import { words } from "@/lib/i18n/words";
import type { CardId, PersonId } from "@/lib/ids";
import type { CardDraft } from "@/lib/plan/read";

const say = words.board.bin;

const date = new Intl.DateTimeFormat("en-GB", {
	weekday: "short",
	day: "numeric",
	month: "short",
	hour: "2-digit",
	minute: "2-digit",
});

/** When, in words; a malformed time says nothing rather than "Invalid Date". */
export function whenOf(at: unknown): string {
	const time = typeof at === "string" || typeof at === "number" ? new Date(at) : null;
	return time && !Number.isNaN(time.getTime()) ? date.format(time) : "";
}

/** The cards in the bin, latest first, with who put them there: nothing is ever deleted here. */
export function BinDrawer({
	open,
	onOpenChange,
	cards,
	nameOf,
	wordsOf,
	onRestore,
}: {
	open: boolean;
	onOpenChange: (open: boolean) => void;
	cards: readonly CardDraft[];
	nameOf: (person: PersonId) => string | null;
	/** What a card begins with. */
	wordsOf: (card: CardDraft) => string;
	onRestore: ((card: CardId) => void) | null;
}) {
	return (
		<Sheet open={open} onOpenChange={onOpenChange} title={say.title}>
			<div className="bin-drawer flex flex-col min-h-0 h-full">
				<header className="flex items-center gap-2 px-4 py-3 border-b border-line">
					<Trash2 className="icon size-5 text-ink-2" aria-hidden="true" />
					<p className="font-semibold text-lg flex-1" aria-hidden="true">
						{say.title}
					</p>
					<SheetClose
						render={
							<Button look="quiet" size="sm" icon={X} iconOnly>
								{say.close}
							</Button>
						}
					/>
				</header>
				{cards.length === 0 ? (
					<div className="p-4">
						<p className="font-semibold">{say.empty}</p>
						<p className="text-ink-2 mt-1">{say.emptyWhy}</p>
					</div>
				) : (
					<ul className="relative overflow-y-auto divide-y divide-line min-h-0">
						{cards.map((card) => (
							<BinRow key={card.id} card={card} nameOf={nameOf} wordsOf={wordsOf} onRestore={onRestore} />
						))}
					</ul>
				)}
			</div>
		</Sheet>
	);
}

function BinRow({
	card,
	nameOf,
	wordsOf,
	onRestore,
}: {
	card: CardDraft;
	nameOf: (person: PersonId) => string | null;
	/** What a card begins with. */
	wordsOf: (card: CardDraft) => string;
	onRestore: ((card: CardId) => void) | null;
}) {
	const by = card.deleted ? (nameOf(card.deleted.by) ?? say.somebody) : say.somebody;
	const when = whenOf(card.deleted?.at);
	const begins = wordsOf(card);
	const name = `${card.code || words.board.noCode} ${card.title || words.board.untitled}`;
	return (
		<li className="flex items-start gap-3 px-4 py-3">
			<div className="flex-1 min-w-0">
				<p className="font-medium">
					<span className="eyebrow num mr-1.5">{card.code || words.board.noCode}</span>
					{card.title || words.board.untitled}
				</p>
				<p className="text-sm text-ink-2">
					{words.card.kinds[card.kind]} · {say.who(by, when)}
				</p>
				{begins && <p className="text-sm mt-1 line-clamp-2 wrap-anywhere">{begins}</p>}
			</div>
			{onRestore && (
				<Button
					size="sm"
					icon={ArchiveRestore}
					aria-label={say.restoreOf(name)}
					onClick={() => onRestore(card.id)}
				>
					{say.restore}
				</Button>
			)}
		</li>
	);
}
