"use client";
import { may } from "@/lib/seat/may";
import "./rating.css";
import { Table2 } from "lucide-react";
import { useSearchParams } from "next/navigation";
import { type KeyboardEvent, useCallback, useRef, useState } from "react";
import { dayOf, shortDay } from "@/components/agreement/moments";
import { usePartners } from "@/components/agreement/use-partners";
import { AimsList } from "@/components/aim/aims-list";
import { useWidth } from "@/components/board/use-width";
import { useTalk } from "@/components/comment/use-talk";
import { PartnerMark } from "@/components/partner/partner-mark";
import { PaperHead } from "@/components/plan/paper-head";
import { PlanActions, usePlanKeys, type ViewKey } from "@/components/plan/shell-slots";
import { usePlanLead } from "@/components/readiness/use-plan-lead";
import { usePlanDraft, usePlanNow, useRoom } from "@/components/room/plan-room";
import { useAway } from "@/components/room/use-away";
import { Button } from "@/components/ui/button";
import { escLeaves } from "@/components/ui/esc-leaves";
import { SelectField } from "@/components/ui/field";
import { useKeys } from "@/components/ui/keys";
import { Note } from "@/components/ui/note";
import { Sheet } from "@/components/ui/sheet";
import { ratingWords as say } from "@/lib/i18n/en/rating";
import { longDate } from "@/lib/plan/dates";
import { byGap, factorMap } from "@/lib/rating/factor-map";
import { emptyRounds, openRound, type RatingsView, revealedRounds } from "@/lib/rating/rating";
import { FactorTable, themed } from "./factor-table";
import { ItemPanel } from "./item-panel";
import { RoundButtons } from "./round-buttons";
import { useRatings } from "./use-ratings";

/** How the partners rate the review's twenty items, side by side, round after round. */
export function FactorMapPage() {
	const { online } = useRoom();
	const away = useAway();
	const { ratings, failed, again } = useRatings();
	if (!ratings)
		return (
			<div className="p-5">
				{failed && online ? (
					<>
						<Note tone="object">{say.failed}</Note>
						<Button className="mt-3" onClick={again}>
							{say.again}
						</Button>
					</>
				) : (
					<p role="status" className="text-ink-2">
						{away ? say.offline : say.loading}
					</p>
				)}
			</div>
		);
	return <Ratings ratings={ratings} />;
}

function Ratings({ ratings }: { ratings: RatingsView }) {
	const plan = usePlanDraft();
	const { attested } = usePlanNow();
	const { marks } = useTalk();
	const { partner, shortName, stays } = usePartners();
	const width = useWidth();
	const [shown, setShown] = useState<number | null>(null);
	const [order, setOrder] = useState<"theme" | "gap">("theme");
	const [numbers, setNumbers] = useState(false);
	const [chosen, choose] = useChosenItem();
	const table = useRef<HTMLDivElement>(null);
	const open = openRound(ratings);
	/** Who has left the plan is not waited for. */
	const waited = (open?.asked ?? []).filter(stays);
	const missing = waited.filter((id) => !open?.sealed.some(({ partner: one }) => one === id));
	const revealed = revealedRounds(ratings);
	const empty = emptyRounds(ratings);
	const map = factorMap({
		rounds: ratings.rounds,
		shown,
		plan,
		standings: attested.standings,
		threads: marks,
	});
	const close = () => {
		const from = chosen;
		choose(null);
		table.current?.querySelector<HTMLElement>(`[data-item="${from}"]`)?.focus();
	};
	const step = (by: number) => {
		const at = revealed.findIndex(({ number }) => number === map?.round.number);
		const next = revealed[at + by];
		if (next) setShown(next.number);
	};
	usePlanKeys(KEYS);
	useKeys({
		t: () => setNumbers(!numbers),
		s: () => setOrder(order === "gap" ? "theme" : "gap"),
		"[": () => step(-1),
		"]": () => step(1),
		[ESCAPE]: () => chosen && close(),
	});
	const buttons = <RoundButtons ratings={ratings} />;
	const actions = (
		<>
			{map && (
				<Button size="sm" look="quiet" icon={Table2} hotkey="T" onClick={() => setNumbers(!numbers)}>
					{numbers ? say.plot : say.numbers}
				</Button>
			)}
			{buttons}
		</>
	);
	const row = map?.rows.find(({ item }) => item.id === chosen) ?? null;
	const wide = map?.rows.filter(({ gap }) => gap?.kind === "wide") ?? [];
	return (
		<div className="flex flex-1 min-h-0 relative">
			<div className="factor-place" ref={table}>
				<PaperHead />
				<div className="flex flex-wrap items-end gap-x-4 gap-y-2 mb-3">
					<div>
						<h2 className="text-xl font-semibold tracking-tight">{say.title}</h2>
						{open && (
							<p role="status" className="mt-0.5">
								{missing.length === 0
									? say.nobodyWaited(open.number)
									: say.roundOpen(open.number, waited.length - missing.length, waited.length)}{" "}
								{open.by && say.wantedBy(longDate(open.by))}
							</p>
						)}
						{empty.length > 0 && <p className="mt-0.5">{say.emptyRounds(empty)}</p>}
						{map && (
							<p className="text-ink-2 mt-0.5">
								{say.shown(map.round.number, dayOf(map.round.revealed.at))}{" "}
								{map.round.revealed.closed && `${say.closedEarly} `}
								{wide.length === 0 ? (
									say.noWide
								) : (
									<>
										{say.wide}{" "}
										{wide.map(({ item }, index) => (
											<span key={item.id}>
												{index > 0 && ", "}
												<button type="button" className="link" onClick={() => choose(item.id)}>
													{item.code}
													<span className="sr-only"> {item.text}</span>
												</button>
											</span>
										))}
										.
									</>
								)}
							</p>
						)}
					</div>
					<span className="flex-1" />
					{width === "phone" && <div className="flex flex-wrap gap-2">{actions}</div>}
					{map && (
						<>
							<div
								className={`order-last flex basis-full flex-wrap items-center gap-x-3 gap-y-1 xl:order-none xl:basis-auto ${row ? "xl:hidden" : ""}`}
							>
								{map.round.asked.map((id) => {
									const one = partner(id);
									return (
										one && (
											<span key={id} className="pchip">
												<PartnerMark partner={one} />
												{shortName(id)}
											</span>
										)
									);
								})}
							</div>
							{revealed.length > 1 && (
								<SelectField
									label={say.rounds}
									quietLabel
									value={map.round.number}
									onChange={(event) => setShown(Number(event.target.value))}
								>
									{revealed.map(({ number, revealed: { at } }) => (
										<option key={number} value={number}>
											{say.roundChoice(number, shortDay(at))}
										</option>
									))}
								</SelectField>
							)}
							<SelectField
								label={say.order}
								quietLabel
								value={order}
								onChange={(event) => setOrder(event.target.value === "gap" ? "gap" : "theme")}
							>
								<option value="theme">{say.orders.theme}</option>
								<option value="gap">{say.orders.gap}</option>
							</SelectField>
						</>
					)}
				</div>
				{map ? (
					<FactorTable
						round={map.round}
						groups={order === "gap" ? [{ name: null, rows: byGap(map.rows) }] : themed(map.rows)}
						numbers={numbers}
						chosen={chosen}
						onOpen={choose}
						onKeyDown={(event) => moveFocus(event, table.current)}
					/>
				) : (
					<NoMap open={open !== null} />
				)}
				{map && revealed.length > 1 && <p className="hint mt-2">{say.trendLegend}</p>}
				<AimsList />
			</div>
			{row && width !== "phone" && (
				<aside className="factor-panel" aria-label={row.item.text} onKeyDown={escLeaves(close)}>
					<ItemPanel key={row.item.id} row={row} onClose={close} />
				</aside>
			)}
			{row && width === "phone" && (
				<Sheet open onOpenChange={(stay) => !stay && close()} title={row.item.text}>
					<div className="flex-1 overflow-y-auto p-4">
						<ItemPanel key={row.item.id} row={row} onClose={close} />
					</div>
				</Sheet>
			)}
			{width !== "phone" && <PlanActions>{actions}</PlanActions>}
		</div>
	);
}

function NoMap({ open }: { open: boolean }) {
	const lead = usePlanLead();
	const { me } = useRoom();
	return (
		<div className="panel p-5 max-w-[44rem]">
			<h3 className="font-semibold">{open ? say.firstOpen : say.noRounds}</h3>
			<p className="mt-1">{say.noRoundsText}</p>
			{!open && lead && !may(me.seat, "run-plan") && <p className="mt-2 text-ink-2">{say.onlyLead(lead)}</p>}
		</div>
	);
}

const ESCAPE = "Escape";

const KEYS: readonly ViewKey[] = [
	{ keys: ["↑", "↓"], does: say.keys.move },
	{ keys: ["Enter"], does: say.keys.open },
	{ keys: ["T"], does: say.keys.numbers },
	{ keys: ["S"], does: say.keys.sort },
	{ keys: ["[", "]"], does: say.keys.rounds },
];

/** Arrows go from item to item. */
function moveFocus(event: KeyboardEvent, within: HTMLElement | null): void {
	if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
	const items = [...(within?.querySelectorAll<HTMLElement>("[data-item]") ?? [])];
	const at = items.indexOf(event.target as HTMLElement);
	if (at < 0) return;
	event.preventDefault();
	items[at + (event.key === "ArrowDown" ? 1 : -1)]?.focus();
}

/** The item that is looked at; the address keeps it, so that it can be sent. */
function useChosenItem(): [string | null, (item: string | null) => void] {
	const chosen = useSearchParams().get("item");
	const choose = useCallback((item: string | null) => {
		const url = new URL(window.location.href);
		const before = url.searchParams.has("item");
		if (item) url.searchParams.set("item", item);
		else url.searchParams.delete("item");
		if (item && !before) window.history.pushState(null, "", url);
		else window.history.replaceState(null, "", url);
	}, []);
	return [chosen, choose];
}
