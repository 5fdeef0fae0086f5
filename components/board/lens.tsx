"use client";
import { PanelLeftClose, X } from "lucide-react";
import { memo } from "react";
import { Button } from "@/components/ui/button";
import { Key } from "@/components/ui/key";
import { words } from "@/lib/i18n/words";
import type { ItemCoverage } from "@/lib/plan/coverage";
import { ITEMS, itemOf, type ReviewItem, THEMES } from "@/lib/review/catalogue";
import { CoverageMark } from "./coverage-mark";
import { DiscussFactor } from "./factor-talk";

export interface LensProps {
	coverage: readonly ItemCoverage[];
	chosen: string | null;
	onChoose: (item: string | null) => void;
	/** Takes the rail away, or closes the sheet. */
	onHide: () => void;
	asSheet?: boolean;
}

const say = words.board.lens;
const coverageOf = (all: readonly ItemCoverage[], id: string): ItemCoverage =>
	all.find((one) => one.id === id) ?? { id, coverage: "nothing", count: 0 };

/**
 * The twenty items of the review in the three themes of our grouping, with how far the plan has got with each.
 * Choosing one folds the cards that do not serve it.
 */
export const Lens = memo(function Lens({ coverage, chosen, onChoose, onHide, asSheet }: LensProps) {
	const item = chosen ? itemOf(chosen) : null;
	const serving = chosen ? coverageOf(coverage, chosen).count : 0;
	return (
		<>
			<div className="flex items-center gap-2 px-4 pt-3 pb-1">
				<h2 className="font-semibold">{say.title}</h2>
				<Key>L</Key>
				<span className="flex-1" />
				{item && (
					<Button size="sm" icon={X} hotkey="Esc" onClick={() => onChoose(null)}>
						{say.clear}
					</Button>
				)}
				{(asSheet || !item) && (
					<Button look="quiet" size="sm" icon={asSheet ? X : PanelLeftClose} iconOnly onClick={onHide}>
						{asSheet ? say.close : say.hide}
					</Button>
				)}
			</div>
			<p className="px-4 hint text-xs! pb-2">
				{item ? (
					<>
						{say.showing} <strong className="font-semibold text-ink">{say.cards(serving)}</strong>{" "}
						{say.thatServe(serving, item.code)}
					</>
				) : (
					`${say.choose} ${say.grouping}`
				)}
			</p>
			{item?.kind === "factor" && (
				<div className="px-4 pb-2">
					<DiscussFactor factor={item.id} />
				</div>
			)}
			<div className="flex items-center flex-wrap gap-x-3 px-4 pb-2 text-xs text-ink-2 border-b border-line">
				{(["settled", "draft", "nothing"] as const).map((state) => (
					<span key={state} className="inline-flex items-center gap-1">
						<CoverageMark state={state} />
						{say[state]}
					</span>
				))}
			</div>
			<div className="relative overflow-y-auto px-1.5 pb-3 min-h-0">
				{THEMES.map((theme) => (
					<Theme
						key={theme.id}
						name={theme.name}
						items={ITEMS.filter((one) => one.theme === theme.id)}
						coverage={coverage}
						chosen={chosen}
						onChoose={onChoose}
					/>
				))}
			</div>
		</>
	);
});

function Theme({
	name,
	items,
	coverage,
	chosen,
	onChoose,
}: Pick<LensProps, "coverage" | "chosen" | "onChoose"> & { name: string; items: readonly ReviewItem[] }) {
	const settled = items.filter((item) => coverageOf(coverage, item.id).coverage === "settled").length;
	return (
		<>
			<h3
				className="flex items-baseline justify-between px-2.5 pt-3 pb-1 text-xs font-semibold"
				title={say.groupingWhy}
			>
				<span>{name}</span>
				<span className="num font-medium text-ink-3 whitespace-nowrap">
					{say.ofSettled(settled, items.length)}
					<span className="sr-only"> {say.settledWord}</span>
				</span>
			</h3>
			<ul>
				{items.map((item) => (
					<li key={item.id}>
						<LensRow
							item={item}
							coverage={coverageOf(coverage, item.id)}
							chosen={item.id === chosen}
							onChoose={onChoose}
						/>
					</li>
				))}
			</ul>
		</>
	);
}

function LensRow({
	item,
	coverage,
	chosen,
	onChoose,
}: {
	item: ReviewItem;
	coverage: ItemCoverage;
	chosen: boolean;
	onChoose: (item: string | null) => void;
}) {
	return (
		<button
			type="button"
			className="lensrow"
			aria-pressed={chosen}
			data-lens={item.id}
			onClick={() => onChoose(chosen ? null : item.id)}
		>
			<CoverageMark state={coverage.coverage} />
			<span className="inline-flex items-center gap-[3px] font-semibold text-ink-2 num">
				<svg className="size-[7px] shrink-0 fill-current" viewBox="0 0 8 8" aria-hidden="true">
					<path d={item.kind === "factor" ? "M4 .5 8 7.5H0Z" : "M4 7.5 0 .5h8Z"} />
				</svg>
				{item.code}
			</span>
			<span>
				{item.text}
				<span className="sr-only">, {say[coverage.coverage]},</span>
			</span>
			{coverage.count === 0 ? (
				<span className="num text-reserve font-semibold">{words.board.gap}</span>
			) : (
				<span className="num text-ink-3">
					{coverage.count}
					<span className="sr-only"> {say.cardsWord(coverage.count)}</span>
				</span>
			)}
		</button>
	);
}
