import { SquareArrowOutUpRight } from "lucide-react";
import { AgreementPanel } from "@/components/agreement/agreement-panel";
import { openCard } from "@/components/board/open-card";
import { useRoom } from "@/components/room/plan-room";
import { buttonClass } from "@/components/ui/button";
import { cardSubject } from "@/lib/agreement/subject";
import type { Chosen } from "@/lib/barrier/chosen";
import type { NamedBarrier, StrategyLine } from "@/lib/barrier/register";
import { registerWords } from "@/lib/i18n/en/register";
import type { CardId } from "@/lib/ids";
import { BarrierTags } from "./line-words";

const say = registerWords.detail;

/** One strategy: what partners say to its exact words, how it is known to work, and which barriers it answers. */
export function StrategyDetail({ chosen }: { chosen: Extract<Chosen, { strategy: StrategyLine }> }) {
	const { strategy, barrier } = chosen;
	const { card } = strategy;
	const answers: readonly NamedBarrier[] = [
		...(barrier ? [{ id: barrier.card.id, code: barrier.card.code, title: barrier.title }] : []),
		...strategy.others,
	];
	return (
		<>
			<AgreementPanel key={card.id} subject={cardSubject(card.id)} />
			<dl className="flex flex-col gap-3 mt-5 pt-4 border-t border-line">
				{(card.texts.lessens ?? "").trim() !== "" && (
					<Said label={say.lessens}>
						<span dir="auto">{card.texts.lessens}</span>
					</Said>
				)}
				<Said label={say.evidence}>
					{(card.texts.evidence ?? "").trim() === "" ? (
						<span className="text-ink-2">{say.noEvidence}</span>
					) : (
						<span dir="auto">{card.texts.evidence}</span>
					)}
				</Said>
				<Said label={say.answers}>
					{answers.length === 0 ? (
						<span className="text-ink-2">{say.answersNone}</span>
					) : (
						<span className="flex flex-col gap-1">
							{answers.map((one) => (
								<span key={one.id} className="flex items-start gap-2">
									<BarrierTags barriers={[one]} />
									<span aria-hidden="true" className="min-w-0">
										{one.title}
									</span>
								</span>
							))}
						</span>
					)}
				</Said>
			</dl>
			<p className="mt-4">
				<OpenCard card={card.id} />
			</p>
		</>
	);
}

function Said({ label, children }: { label: string; children: React.ReactNode }) {
	return (
		<div>
			<dt className="text-xs font-semibold text-ink-2">{label}</dt>
			<dd className="mt-0.5 whitespace-pre-wrap break-words">{children}</dd>
		</div>
	);
}

/** Opens the card over the register; in a new tab it opens on the board. */
export function OpenCard({ card, children }: { card: CardId; children?: string }) {
	const { view } = useRoom();
	return (
		<a
			href={`/plans/${view.plan.id}?card=${card}`}
			className={buttonClass({ size: "sm" })}
			onClick={(event) => openCard(event, card)}
		>
			<SquareArrowOutUpRight className="icon size-4" aria-hidden="true" />
			{children ?? say.openCard}
		</a>
	);
}
