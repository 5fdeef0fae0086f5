"use client";
import "./roles.css";
import { Grid3x3, Plus } from "lucide-react";
import { useSearchParams } from "next/navigation";
import { useCallback, useId, useMemo, useRef, useState } from "react";
import { closeCard } from "@/components/board/open-card";
import { useGestures } from "@/components/board/use-gestures";
import { useWidth } from "@/components/board/use-width";
import { CardSheet, loadOpenedCard, useWarmCard } from "@/components/card/card-sheet";
import { SHEET_KEYS } from "@/components/card/keys";
import { useTalk } from "@/components/comment/use-talk";
import { PlanActions, usePlanAdd, usePlanKeys } from "@/components/plan/shell-slots";
import { ReviewTag } from "@/components/review/review-tag";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty";
import { SelectArrow } from "@/components/ui/field";
import { Sheet } from "@/components/ui/sheet";
import { rolesWords } from "@/lib/i18n/en/roles";
import type { CardId, PartnerId } from "@/lib/ids";
import { itemOf } from "@/lib/review/catalogue";
import { may } from "@/lib/seat/may";
import { AsPartner } from "./as-partner";
import { CellPanel } from "./cell-panel";
import { ADDING_KEYS, DRAFTING_KEYS, NO_KEYS, READING_KEYS, SPEAKING_KEYS } from "./keys";
import { PartLegend } from "./part-mark";
import { RolesList } from "./roles-list";
import { RolesTable } from "./roles-table";
import { stopOf, useCell } from "./use-cell";
import { useGrid } from "./use-grid";
import { useRoles } from "./use-roles";
import { Warnings } from "./warnings";

const say = rolesWords;

loadOpenedCard();
const nothingElse = async () => undefined;
const NO_ROWS = { all: [], shown: [] };
const noRows = () => NO_ROWS;
const noSection = () => undefined;

/** Who does what, and where the partners' beliefs differ: the matrix, its warnings, and one cell in full. */
export function RolesPage() {
	const { room, matrix, partners, shortName } = useRoles();
	const { me, mayDraft } = room;
	const width = useWidth();
	const phone = width === "phone";
	const card = useSearchParams().get("card");
	const [chosen, choose, isChosen] = useCell(matrix.rows, me.seat.partnerId);
	const [as, setAs] = useState<PartnerId | "">("");
	const panel = useRef<HTMLElement>(null);
	const gestures = useGestures(noRows, noSection);
	const add = useMemo(() => (mayDraft ? () => gestures.add("role") : null), [mayDraft, gestures]);
	const grid = useGrid({ matrix, chosen, choose, isChosen, panel, phone, shortName, gestures, add });
	const open = useOpenThreads();
	useWarmCard(nothingElse);
	usePlanAdd(add);
	const speaks = may(me.seat, "attest-own");
	const gridKeys = mayDraft ? DRAFTING_KEYS : speaks ? SPEAKING_KEYS : READING_KEYS;
	usePlanKeys(card ? SHEET_KEYS : !as ? gridKeys : mayDraft ? ADDING_KEYS : NO_KEYS);
	const { rows } = matrix;
	const { acts } = grid;
	const own = me.seat.partnerId;
	const go = useCallback(
		(role: CardId, partner: PartnerId) => acts.open(stopOf({ role, partner: partner || own }), true),
		[acts, own],
	);
	const cellPanel = chosen && (
		<CellPanel
			key={grid.chosenStop}
			chosen={chosen}
			begun={grid.begun}
			onSaved={grid.saved}
			onClose={grid.close}
		/>
	);
	return (
		<>
			<div className="flex flex-1 min-h-0 relative">
				<div className="roles-place">
					<div className="p-4 min-w-full w-fit phone:w-auto phone:pb-8">
						<div className="roles-wide">
							<h2 className="text-xl font-semibold tracking-tight">{say.title}</h2>
							{rows.length > 0 && (
								<p className="text-ink-2 mt-0.5" role="status">
									{say.oneAccountable(matrix.one, rows.length)}{" "}
									{say.clearToAll(matrix.clear, rows.length, partners.length)}
								</p>
							)}
							{rows.length > 0 && (
								<div className="mt-2 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
									<AsChoice as={as} setAs={setAs} partners={partners} />
									<PartLegend label={say.legend} />
								</div>
							)}
						</div>
						{width !== "wide" && rows.length > 0 && (
							<div className="roles-wide mt-3">
								<Warnings matrix={matrix} above onGo={go} />
							</div>
						)}
						<div className="mt-3">
							{rows.length === 0 ? (
								<EmptyState icon={Grid3x3} title={say.empty.title} actions={add && <AddButton add={add} />}>
									{say.empty.body}
								</EmptyState>
							) : as ? (
								<AsPartner matrix={matrix} partner={as} phone={phone} />
							) : phone ? (
								<RolesList rows={rows} open={open} onOpen={acts.open} />
							) : (
								<RolesTable
									rows={rows}
									totals={matrix.totals}
									partners={partners}
									shortName={shortName}
									own={own}
									tabStop={grid.tabStop}
									chosen={grid.chosenStop}
									open={open}
									acts={acts}
									onKeyDown={grid.onKeyDown}
								/>
							)}
						</div>
						<div className="roles-wide">
							<ReviewItems />
						</div>
					</div>
				</div>
				{!phone && rows.length > 0 && (
					<aside ref={panel} className="roles-panel" data-with-cell={chosen ? "" : undefined}>
						{width === "wide" && <Warnings matrix={matrix} onGo={go} />}
						{cellPanel ?? <p className="p-4 text-ink-2">{say.panel.choose}</p>}
					</aside>
				)}
				{phone && (
					<Sheet
						open={chosen !== null && !card}
						onOpenChange={(next) => !next && grid.close()}
						title={chosen?.row.card.title || say.panel.label}
					>
						<div className="flex-1 overflow-y-auto">{cellPanel}</div>
					</Sheet>
				)}
				{card && <CardSheet id={card} onClose={closeCard} />}
			</div>
			{!phone && add && (
				<PlanActions>
					<AddButton add={add} />
				</PlanActions>
			)}
		</>
	);
}

const AddButton = ({ add }: { add: () => void }) => (
	<Button look="primary" size="sm" icon={Plus} hotkey="N" onClick={add}>
		{say.add}
	</Button>
);

function AsChoice({
	as,
	setAs,
	partners,
}: {
	as: PartnerId | "";
	setAs: (as: PartnerId | "") => void;
	partners: readonly { id: PartnerId; name: string }[];
}) {
	const id = useId();
	return (
		<span className="inline-flex items-center gap-2 min-w-0">
			<label htmlFor={id} className="text-sm text-ink-2 shrink-0">
				{say.as.label}
			</label>
			<span className="relative block w-56 min-w-0">
				<select id={id} className="fld w-full!" value={as} onChange={(event) => setAs(event.target.value)}>
					<option value="">{say.as.everybody}</option>
					{partners.map((partner) => (
						<option key={partner.id} value={partner.id}>
							{partner.name}
						</option>
					))}
				</select>
				<SelectArrow />
			</span>
		</span>
	);
}

/** How many threads are open at each cell. */
function useOpenThreads(): ReadonlyMap<string, number> {
	const { marks } = useTalk();
	return useMemo(() => {
		const open = new Map<string, number>();
		for (const { about, place, resolved } of marks) {
			if (resolved || !place.startsWith("cell:")) continue;
			const stop = `${about}|${place.slice("cell:".length)}`;
			open.set(stop, (open.get(stop) ?? 0) + 1);
		}
		return open;
	}, [marks]);
}

/** The two items of the review that this page is about, in the review's own words. */
function ReviewItems() {
	return (
		<ul aria-label={say.review} className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-2">
			{["F02", "B01"].map((id) => (
				<li key={id} className="inline-flex items-center gap-2">
					<ReviewTag id={id} />
					{itemOf(id)?.text}
				</li>
			))}
		</ul>
	);
}
