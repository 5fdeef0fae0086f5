"use client";
import { useState } from "react";
import { usePartners } from "@/components/agreement/use-partners";
import { readNumber } from "@/components/card/typed-number";
import { PartnerMark } from "@/components/partner/partner-mark";
import { useAct } from "@/components/partner/use-act";
import { today } from "@/components/plan/dates";
import { useRoom } from "@/components/room/plan-room";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextArea, TextField } from "@/components/ui/field";
import { FormProblem } from "@/components/ui/form-problem";
import { OwnPill } from "@/components/ui/state-pill";
import { useArrival } from "@/components/ui/use-arrival";
import { meetingWords as say } from "@/lib/i18n/en/meeting";
import { MEETING_TEXT_MAX } from "@/lib/limits";
import type { MeasureView } from "@/lib/measure/measure";
import { MEASURES } from "@/lib/meeting/places";
import { shortDate } from "@/lib/plan/dates";
import type { CardDraft } from "@/lib/plan/read";
import { amountWords, unitOf } from "@/lib/plan/value-words";
import { may } from "@/lib/seat/may";
import type { Found } from "./use-meetings";
import { ValuesLine } from "./values-line";

/** Every measure with its target, its last value, how it stands, and who is late with the next one. */
export function MeasuresPart({ measures }: { measures: Found["measures"] }) {
	const { me } = useRoom();
	const { partner, shortName } = usePartners();
	const [giving, setGiving] = useState<CardDraft | null>(null);
	const day = today();
	useArrival(MEASURES);
	return (
		<section aria-label={say.measures} className="mt-6">
			<h3 id={MEASURES} tabIndex={-1} className="text-lg font-semibold">
				{say.measures}
			</h3>
			{measures.length === 0 ? (
				<p className="mt-1 text-ink-2">{say.noMeasures}</p>
			) : (
				<div className="panel mt-2 overflow-x-auto">
					<table className="tbl">
						<caption className="sr-only">{say.measures}</caption>
						<thead>
							<tr>
								<th scope="col">{say.measure}</th>
								<th scope="col">{say.supplier}</th>
								<th scope="col">{say.target}</th>
								<th scope="col">{say.last}</th>
								<th scope="col">{say.status}</th>
								<th scope="col">{say.overTime}</th>
								<th scope="col">
									<span className="sr-only">{say.give}</span>
								</th>
							</tr>
						</thead>
						<tbody>
							{measures.map(({ card, view }) => {
								const supplier = partner(String(card.fields.owner ?? ""));
								const target = card.fields.target;
								const mine = supplier?.id === me.seat.partnerId && may(me.seat, "attest-own");
								return (
									<tr key={card.id}>
										<th scope="row" className="strip-name">
											<span className="num">{card.code}</span> <span dir="auto">{card.title}</span>
										</th>
										<td>
											{supplier ? (
												<span className="pchip">
													<PartnerMark partner={supplier} />
													{shortName(supplier.id)}
												</span>
											) : (
												<span className="text-ink-2">{say.nobody}</span>
											)}
										</td>
										<td className="num">{typeof target === "number" ? amountWords(card, target) : "–"}</td>
										<td className="num">
											{view.last
												? say.readingSaid(amountWords(card, view.last.value), shortDate(view.last.day, day))
												: "–"}
										</td>
										<td>
											<MeasureStatusMark
												view={view}
												supplier={supplier ? shortName(supplier.id) : say.nobody}
											/>
										</td>
										<td>
											<ValuesLine card={card} view={view} />
										</td>
										<td>
											{mine && (
												<Button size="sm" onClick={() => setGiving(card)}>
													{say.give}
												</Button>
											)}
										</td>
									</tr>
								);
							})}
						</tbody>
					</table>
				</div>
			)}
			{giving && <GiveReading card={giving} onClose={() => setGiving(null)} />}
		</section>
	);
}

function MeasureStatusMark({ view, supplier }: { view: MeasureView; supplier: string }) {
	return (
		<>
			<OwnPill gap={view.status !== "on-track"}>{say.statuses[view.status]}</OwnPill>
			{view.lateBy > 0 && <p className="hint mt-0.5">{say.lateBy(supplier, view.lateBy)}</p>}
		</>
	);
}

function GiveReading({ card, onClose }: { card: CardDraft; onClose: () => void }) {
	const { view } = useRoom();
	const { shortName } = usePartners();
	const { busy, problem, run } = useAct();
	const [text, setText] = useState("");
	const [day, setDay] = useState(today);
	const [note, setNote] = useState("");
	const [misfit, setMisfit] = useState(false);
	const unit = unitOf(card);
	const unitName = unit === "percent" ? "%" : unit === "money" ? "£" : (card.texts.unitName ?? "").trim();
	const save = async () => {
		const number = readNumber(text);
		setMisfit(number === null);
		if (number === null) return;
		const value = Math.round(number * 100);
		const done = await run(
			"give-reading",
			{ plan: view.plan.id, measure: card.id, day, value, note },
			say.gave,
		);
		if (done) onClose();
	};
	const at = (where: string) => (problem?.where === where ? problem.text : undefined);
	return (
		<Dialog
			open
			onOpenChange={(open) => !open && onClose()}
			title={say.giveTitle(card.title || card.code)}
			about={say.giveAbout(shortName(String(card.fields.owner)))}
			footer={
				<>
					<Button onClick={onClose}>{say.cancel}</Button>
					<Button look="primary" locked={busy} onClick={() => void save()}>
						{say.give}
					</Button>
				</>
			}
		>
			<div className="flex flex-col gap-3">
				<FormProblem title={say.notGiven} problem={at("value") || at("day") ? null : problem} />
				<TextField
					label={say.value(unitName)}
					inputMode="decimal"
					value={text}
					error={misfit ? say.valueMisfit : at("value")}
					onChange={(event) => setText(event.target.value)}
				/>
				<TextField
					type="date"
					label={say.day}
					value={day}
					max={today()}
					error={at("day")}
					onChange={(event) => setDay(event.target.value)}
				/>
				<TextArea
					label={say.note}
					value={note}
					maxLength={MEETING_TEXT_MAX}
					onChange={(event) => setNote(event.target.value)}
				/>
			</div>
		</Dialog>
	);
}
