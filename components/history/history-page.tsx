"use client";
import "./history.css";
import { ChevronLeft, ChevronRight, Flag, Printer } from "lucide-react";
import { useSearchParams } from "next/navigation";
import { useRef, useState } from "react";
import { useWidth } from "@/components/board/use-width";
import { PaperHead } from "@/components/plan/paper-head";
import { PlanActions, usePlanKeys, type ViewKey } from "@/components/plan/shell-slots";
import { useRoom } from "@/components/room/plan-room";
import { Button } from "@/components/ui/button";
import { CheckField, SelectField } from "@/components/ui/field";
import { useKeys } from "@/components/ui/keys";
import { Note } from "@/components/ui/note";
import { usePrinting } from "@/components/ui/use-printing";
import { timeMachineWords as say } from "@/lib/i18n/en/time-machine";
import { Between } from "./between";
import { ChangedList, calledCard, keyOf } from "./changed-list";
import { CheckpointDialog } from "./checkpoint-dialog";
import { EventChoice, Steps } from "./moment-steps";
import { PrintedChanges } from "./printed-changes";
import { RestoreButton } from "./restore-button";
import { SideBySide } from "./side-by-side";
import { ThenPaper } from "./then-paper";
import { TimeSlider, writtenOut } from "./time-slider";
import { useComparison } from "./use-comparison";
import { useRestore } from "./use-restore";
import { useStops } from "./use-stops";

type Shown = "compare" | "whole";

/** Whether two moments are compared or one is read whole; in the address, so that a reload or a link shows the same. */
function useShown(): [Shown, (shown: Shown) => void] {
	const asked = useSearchParams().get("show") === "whole" ? "whole" : "compare";
	const [shown, setShown] = useState<Shown>(asked);
	const show = (next: Shown) => {
		setShown(next);
		const address = new URL(window.location.href);
		if (next === "whole") address.searchParams.set("show", next);
		else address.searchParams.delete("show");
		window.history.replaceState(window.history.state, "", address);
	};
	return [shown, show];
}

/** The life of a plan: any two moments beside each other, word by word, or the whole plan as it stood at one. */
export function HistoryPage() {
	const { online, mayDraft } = useRoom();
	const walk = useStops();
	const [shown, setShown] = useShown();
	const [changesOnly, setChangesOnly] = useState(false);
	const [naming, setNaming] = useState(false);
	const detail = useRef<HTMLElement>(null);
	const comparison = useComparison(walk, shown === "compare");
	const { chosen, choose, cards, place, behind } = comparison;
	const restore = useRestore(comparison.past, comparison.stopA);
	usePlanKeys(KEYS);
	const step = (by: number) => {
		const next = cards[place + by];
		if (next) choose(keyOf(next));
	};
	useKeys({
		j: () => step(1),
		k: () => step(-1),
		v: () => setShown(shown === "compare" ? "whole" : "compare"),
	});
	const width = useWidth();
	const printing = usePrinting();
	const actions = (
		<>
			{mayDraft && (
				<Button size="sm" look="quiet" icon={Flag} onClick={() => setNaming(true)}>
					{say.name}
				</Button>
			)}
			<Button size="sm" look="quiet" icon={Printer} onClick={() => window.print()}>
				{say.print}
			</Button>
		</>
	);
	const chooseCard = (key: string) => {
		choose(key);
		// Beside the list on a desk; below it on a phone, where it has to come into view.
		if (width === "phone") detail.current?.scrollIntoView({ block: "start" });
	};
	if (walk.failed && online)
		return (
			<div className="p-5">
				<Note tone="object">{say.failed}</Note>
				<Button className="mt-3" onClick={walk.reload}>
					{say.again}
				</Button>
			</div>
		);
	if (walk.stops.length === 0)
		return (
			<p role="status" className="p-5 text-ink-2">
				{online ? (walk.loading ? say.loading : say.empty) : say.offline}
			</p>
		);
	return (
		<div className="time-machine">
			<PaperHead />
			<div className="time-head">
				<div className="flex flex-wrap items-center gap-x-3 gap-y-2">
					<h2 className="text-lg font-semibold">{say.title}</h2>
					{!behind && <span className="text-ink-2">{shown === "compare" ? say.about : say.thenAbout}</span>}
					<span role="status" className="text-ink-2">
						{behind && say.reading}
					</span>
					<span className="flex-1" />
					<fieldset className="time-view" aria-label={say.view}>
						{(["compare", "whole"] as const).map((one) => (
							<button key={one} type="button" aria-pressed={shown === one} onClick={() => setShown(one)}>
								{one === "compare" ? say.compare : say.whole}
							</button>
						))}
					</fieldset>
					{width === "phone" && <div className="flex flex-wrap gap-2">{actions}</div>}
					{shown === "compare" && (
						<CheckField
							label={say.changesOnly}
							checked={changesOnly}
							onChange={(event) => setChangesOnly(event.target.checked)}
						/>
					)}
				</div>
				<TimeSlider
					stops={walk.stops}
					events={walk.events}
					a={walk.a}
					b={walk.b}
					onA={walk.setA}
					onB={walk.setB}
				/>
				<div className="time-steps">
					<Steps letter={say.letterA} at={walk.a} least={0} most={walk.b} onStep={walk.setA} />
					<EventChoice
						label={say.goA}
						stops={walk.stops}
						events={walk.events}
						at={walk.a}
						onPick={walk.setA}
					/>
					{shown === "compare" && (
						<>
							<span className="flex-1" />
							<EventChoice
								label={say.goB}
								stops={walk.stops}
								events={walk.events}
								at={walk.b}
								nowToo
								onPick={walk.setB}
							/>
							<Steps
								letter={say.letterB}
								at={walk.b}
								least={walk.a}
								most={walk.stops.length}
								onStep={walk.setB}
							/>
						</>
					)}
				</div>
			</div>
			{comparison.failed ? (
				<div className="p-5">
					<Note tone="object">{online ? say.notRead : say.offline}</Note>
				</div>
			) : shown === "whole" ? (
				<ThenPaper past={comparison.past} over={comparison.stopA !== undefined} behind={behind} />
			) : comparison.reading ? (
				<p className="p-5 text-ink-2">{say.reading}</p>
			) : (
				<div className="time-body" aria-busy={behind}>
					<div className="time-aside">
						<WhoChanged comparison={comparison} />
						<Between events={walk.events} a={walk.a} b={walk.b} />
						<ChangedList
							cards={cards}
							same={comparison.same}
							chosen={chosen && keyOf(chosen)}
							onChoose={chooseCard}
							whoChanged={comparison.partnersOf}
						/>
					</div>
					<section className="time-detail" aria-label={say.compare} ref={detail}>
						{chosen && comparison.sides ? (
							<>
								<div className="time-detail-head">
									<h3 className="min-w-0">
										<span className="font-semibold">{calledCard(chosen).code}</span>{" "}
										<span dir="auto">{calledCard(chosen).title}</span>
									</h3>
									<span className="text-ink-2 num">{say.place(place + 1, cards.length)}</span>
									<Button iconOnly icon={ChevronLeft} onClick={() => step(-1)}>
										{say.earlier}
									</Button>
									<Button iconOnly icon={ChevronRight} onClick={() => step(1)}>
										{say.later}
									</Button>
									<span className="flex-1" />
									{mayDraft && chosen.was && chosen.id && (
										<RestoreButton
											// A question about one moment never becomes one about another.
											key={`${keyOf(chosen)} ${comparison.stopA}`}
											card={chosen}
											moment={writtenOut(comparison.stopA)}
											restore={restore}
											behind={behind}
										/>
									)}
								</div>
								<SideBySide card={chosen} {...comparison.sides} changesOnly={changesOnly} />
								<p className="hint mt-3">{comparison.saidBy(chosen)}</p>
								{mayDraft && chosen.was && chosen.id && <p className="hint mt-1">{say.restoreNote}</p>}
							</>
						) : (
							<p className="text-ink-2">{comparison.none}</p>
						)}
					</section>
				</div>
			)}
			{width !== "phone" && <PlanActions>{actions}</PlanActions>}
			{printing && shown === "compare" && comparison.sides && (
				<PrintedChanges
					cards={cards}
					sides={comparison.sides}
					changesOnly={changesOnly}
					saidBy={comparison.saidBy}
				/>
			)}
			<CheckpointDialog
				stopA={walk.stopA}
				momentA={writtenOut(walk.stopA)}
				open={naming}
				onOpenChange={setNaming}
			/>
		</div>
	);
}

const KEYS: readonly ViewKey[] = [
	{ keys: ["←", "→"], does: say.keys.moment },
	{ keys: ["J", "K"], does: say.keys.next },
	{ keys: ["V"], does: say.keys.card },
];

function WhoChanged({ comparison }: { comparison: ReturnType<typeof useComparison> }) {
	const { everyone, only, setOnly } = comparison;
	if (everyone.length < 2) return null;
	return (
		<SelectField
			label={say.only}
			quietLabel
			className="mx-4 mb-2"
			value={only ?? ""}
			onChange={(event) => setOnly(event.target.value || null)}
		>
			<option value="">{say.everybody}</option>
			{everyone.map(({ id, name }) => (
				<option key={id} value={id}>
					{name}
				</option>
			))}
		</SelectField>
	);
}
