import { useMemo } from "react";
import { words } from "@/lib/i18n/words";
import type { SectionSpec } from "@/lib/plan/cards";
import { BarrierRow } from "./barrier-rows";
import type { Desk } from "./desk";
import { EmptySection } from "./empty-section";
import type { Face } from "./face";
import { GapSlot, slotStop } from "./gap-slot";
import { BoardSection } from "./section";
import { useStableList } from "./stable-list";
import { emptyStop } from "./view";

/** One section in its place: its cards, and what stands where there are none. */
export function SectionPlace({ spec, desk }: { spec: SectionSpec; desk: Desk }) {
	const { data, lens, acts, stop, draft } = desk;
	const { view, faces } = data;
	const { all, shown, open } = view.sections[spec.section];
	const drawn = useStableList(
		useMemo(
			() => shown.map((card) => faces.get(card.id)).filter((face): face is Face => face !== undefined),
			[shown, faces],
		),
	);
	const some = lens !== null || data.narrowed;
	const many = all.length || (spec.section === "barriers" ? view.barriers.length : 0);
	const empty = all.length === 0 && !data.narrowed;
	const slotted = spec.section === "people" || spec.section === "barriers";
	const extra =
		empty || slotted ? (
			<>
				{empty && (
					<EmptySection
						spec={spec}
						first={view.all === 0 && spec.section === "aims"}
						tabStop={stop === emptyStop(spec.section)}
						onFocus={acts.focus}
						onAdd={draft?.first ?? null}
					/>
				)}
				{spec.section === "people" && <Slots desk={desk} />}
				{spec.section === "barriers" && <Barriers desk={desk} />}
			</>
		) : null;
	return (
		<BoardSection
			spec={spec}
			faces={drawn}
			folded={view.folded}
			count={some ? `${open}/${many}` : String(many)}
			countRead={some ? words.board.shownOf(open, many) : words.board.cardsIn(many)}
			summary={view.all === 0 ? "" : (data.summaries[spec.section] ?? "")}
			partners={data.everybody}
			flags={data.flags}
			lens={lens}
			stop={drawn.some((face) => face.id === stop) ? stop : null}
			moving={desk.movingIn === spec.section ? desk.moving : null}
			mayDraft={draft !== null}
			acts={acts}
			onAdd={draft?.add ?? null}
			extra={extra}
		/>
	);
}

function Slots({ desk }: { desk: Desk }) {
	return desk.data.view.slots.map(({ kind, item }) => (
		<GapSlot
			key={kind}
			kind={kind}
			item={item}
			folded={desk.lens !== null && desk.lens !== item}
			lens={desk.lens}
			tabStop={desk.stop === slotStop(kind)}
			onFocus={desk.acts.focus}
			onAdd={desk.draft?.fill ?? null}
		/>
	));
}

function Barriers({ desk }: { desk: Desk }) {
	return desk.data.view.barriers.map(({ card, strategies }) => (
		<BarrierRow
			key={card.id}
			card={card}
			strategies={strategies}
			doesNotApply={desk.data.faces.get(card.id)?.pill.key === "doesNotApply"}
			lens={desk.lens}
			tabStop={desk.stop === card.id}
			onFocus={desk.acts.focus}
			onAnswer={desk.draft?.answer ?? null}
		/>
	));
}
