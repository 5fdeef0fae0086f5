import { X } from "lucide-react";
import { type RefObject, useId } from "react";
import { Button } from "@/components/ui/button";
import { escLeaves } from "@/components/ui/esc-leaves";
import { Sheet } from "@/components/ui/sheet";
import type { Chosen } from "@/lib/barrier/chosen";
import { registerWords } from "@/lib/i18n/en/register";
import { fixedBarrier } from "@/lib/plan/read";
import type { PartnerView } from "@/lib/queries";
import type { KeptAppraisals } from "./appraisal-form";
import { BarrierDetail } from "./barrier-detail";
import { strategyTitle } from "./line-words";
import type { RowActs } from "./row-links";
import { StrategyDetail } from "./strategy-detail";

const say = registerWords.detail;

interface DetailProps {
	chosen: Chosen;
	partners: readonly PartnerView[];
	acts: RowActs;
	kept: KeptAppraisals;
	onClose: () => void;
}

const titleOf = ({ barrier, strategy }: Chosen): string =>
	strategy ? strategyTitle(strategy) : (barrier?.title ?? "");

function eyebrow({ barrier, strategy }: Chosen): string {
	if (!strategy) {
		if (!barrier) return "";
		return fixedBarrier(barrier.card.id) ? say.barrier(barrier.card.code) : say.ownBarrier(barrier.card.code);
	}
	return barrier
		? say.strategy(barrier.card.code, strategy.number, strategy.of)
		: say.looseStrategy(strategy.card.code);
}

/** The chosen row in detail, beside the table; where there is less room, over it. */
export function DetailPanel({ frame, ...props }: DetailProps & { frame: RefObject<HTMLElement | null> }) {
	const id = useId();
	return (
		<aside
			ref={frame}
			tabIndex={-1}
			aria-labelledby={id}
			className="register-panel"
			data-register-panel
			onKeyDown={escLeaves(props.onClose)}
		>
			<Inside id={id} {...props} />
		</aside>
	);
}

/** The same on a phone: it takes the whole screen, and closing it leads back to the row. */
export function DetailSheet({ chosen, ...props }: Omit<DetailProps, "chosen"> & { chosen: Chosen | null }) {
	const id = useId();
	return (
		<Sheet
			open={chosen !== null}
			onOpenChange={(open) => !open && props.onClose()}
			title={chosen ? titleOf(chosen) : say.panel}
		>
			<div className="flex-1 overflow-y-auto relative" data-register-panel>
				{chosen && <Inside id={id} chosen={chosen} {...props} />}
			</div>
		</Sheet>
	);
}

function Inside({ id, chosen, onClose, ...props }: DetailProps & { id: string }) {
	return (
		<>
			<header className="sticky top-0 z-10 bg-surface px-4 pt-2.5 pb-2 border-b border-line">
				<div className="flex items-center">
					<p className="eyebrow num flex-1">{eyebrow(chosen)}</p>
					<Button look="quiet" size="sm" icon={X} hotkey="Esc" onClick={onClose}>
						{say.close}
					</Button>
				</div>
				<h2
					id={id}
					tabIndex={-1}
					data-panel-title
					className="text-lg font-semibold leading-6 break-words rounded-tag"
					dir="auto"
				>
					{titleOf(chosen)}
				</h2>
			</header>
			<div className="px-4 py-3 pb-6">
				{chosen.strategy ? (
					<StrategyDetail chosen={chosen} />
				) : (
					<BarrierDetail row={chosen.barrier} {...props} />
				)}
			</div>
		</>
	);
}
