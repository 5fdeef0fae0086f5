"use client";
import { PartnerMarks } from "@/components/partner/partner-mark";
import type { ComparedCard } from "@/lib/history/comparison";
import { timeMachineWords as say } from "@/lib/i18n/en/time-machine";
import { words } from "@/lib/i18n/words";
import { SECTIONS } from "@/lib/plan/cards";
import { fixedBarrier } from "@/lib/plan/read";
import type { PartnerView } from "@/lib/queries";
import { itemOf, shortCode } from "@/lib/review/catalogue";

export const keyOf = (card: ComparedCard): string => card.id ?? "plan";

/** A card as it is called here: a fixed barrier by the review's own words. */
export function calledCard(card: ComparedCard): { code: string; title: string } {
	if (card.id === null) return { code: "", title: say.plan };
	if (fixedBarrier(card.id)) return { code: shortCode(card.id), title: itemOf(card.id)?.text ?? "" };
	return { code: card.code, title: card.title.trim() || say.untitled };
}

/** The cards that read differently, section by section, with how many words came and went. */
export function ChangedList({
	cards,
	same,
	chosen,
	onChoose,
	whoChanged,
}: {
	cards: readonly ComparedCard[];
	same: number;
	chosen: string | null;
	onChoose: (key: string) => void;
	whoChanged: (card: ComparedCard) => PartnerView[];
}) {
	const itself = cards.some(({ id }) => id === null);
	const { strong, rest } = say.changed(cards.length - (itself ? 1 : 0), same, itself);
	const groups = [
		{ key: "plan", name: "", cards: cards.filter(({ section }) => section === null) },
		...SECTIONS.map(({ section: id }) => ({
			key: id,
			name: words.card.sections[id],
			cards: cards.filter(({ section }) => section === id),
		})),
	].filter((group) => group.cards.length > 0);
	return (
		<nav aria-label={say.list} className="time-list">
			<p className="px-4 py-1 text-sm text-ink-2" role="status">
				<strong className="font-semibold text-ink">{strong}</strong>
				{rest}
			</p>
			{groups.map((group) => (
				<section key={group.key} aria-label={group.name || say.plan}>
					{group.name && <h3 className="px-4 pt-3 pb-1 text-xs font-semibold">{group.name}</h3>}
					<ul>
						{group.cards.map((card) => (
							<li key={keyOf(card)}>
								<button
									type="button"
									className="time-row"
									aria-current={keyOf(card) === chosen ? "true" : undefined}
									onClick={() => onChoose(keyOf(card))}
								>
									<Row card={card} partners={whoChanged(card)} />
								</button>
							</li>
						))}
					</ul>
				</section>
			))}
		</nav>
	);
}

function Row({ card, partners }: { card: ComparedCard; partners: PartnerView[] }) {
	const { code, title } = calledCard(card);
	const words = card.added + card.removed > 0;
	return (
		<>
			<span className="num w-8 shrink-0 pt-px text-xs font-semibold text-ink-2">{code}</span>
			<span className="flex-1 min-w-0">
				<span dir="auto">{title}</span>{" "}
				{say.what[card.what] && (
					<span className={`text-xs font-semibold ${card.what === "gone" ? "text-object" : "text-agreed"}`}>
						{say.what[card.what]}
					</span>
				)}
				{partners.length > 0 && (
					<span className="mt-1 flex">
						<PartnerMarks partners={partners} most={5} />
					</span>
				)}
			</span>
			<span className="num shrink-0 pt-px text-xs whitespace-nowrap">
				{words ? (
					<>
						<span aria-hidden="true">
							<span className="font-semibold text-agreed">+{card.added}</span>{" "}
							<span className="font-semibold text-object">−{card.removed}</span>
						</span>
						<span className="sr-only">{say.counts(card.added, card.removed)}</span>
					</>
				) : (
					<span className="text-ink-2">{say.trackingOnly}</span>
				)}
			</span>
		</>
	);
}
