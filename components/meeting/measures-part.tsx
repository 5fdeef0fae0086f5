"use client";
import { useState } from "react";
import { usePartners } from "@/components/agreement/use-partners";
import { GiveReading } from "@/components/measure/give-reading";
import { MeasureStatusMark } from "@/components/measure/measure-status";
import { ValuesLine } from "@/components/measure/values-line";
import { PartnerMark } from "@/components/partner/partner-mark";
import { today } from "@/components/plan/dates";
import { useRoom } from "@/components/room/plan-room";
import { Button } from "@/components/ui/button";
import { useArrival } from "@/components/ui/use-arrival";
import { meetingWords as say } from "@/lib/i18n/en/meeting";
import { MEASURES } from "@/lib/meeting/places";
import { shortDate } from "@/lib/plan/dates";
import { level } from "@/lib/plan/facts";
import type { CardDraft } from "@/lib/plan/read";
import { amountWords } from "@/lib/plan/value-words";
import { may } from "@/lib/seat/may";
import type { Found } from "./use-meetings";

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
					<table className="tbl measures-table">
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
								const mine = supplier?.id === me.seat.partnerId && may(me.seat, "attest-own");
								return (
									<tr key={card.id}>
										<th scope="row" className="strip-name">
											<span className="num">{card.code}</span> <span dir="auto">{card.title}</span>
										</th>
										<td data-head={say.supplier}>
											{supplier ? (
												<span className="pchip">
													<PartnerMark partner={supplier} />
													{shortName(supplier.id)}
												</span>
											) : (
												<span className="text-ink-2">{say.nobody}</span>
											)}
										</td>
										<td className="num" data-head={say.target}>
											{level(card, "target") || "–"}
										</td>
										<td className="num" data-head={say.last}>
											{view.last
												? say.readingSaid(amountWords(card, view.last.value), shortDate(view.last.day, day))
												: "–"}
										</td>
										<td data-head={say.status}>
											<MeasureStatusMark
												card={card}
												view={view}
												supplier={supplier ? shortName(supplier.id) : say.nobody}
											/>
										</td>
										<td data-head={say.overTime}>
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
