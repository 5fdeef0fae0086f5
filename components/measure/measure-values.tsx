"use client";
import { useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import { usePartners } from "@/components/agreement/use-partners";
import { PartnerMark } from "@/components/partner/partner-mark";
import { today } from "@/components/plan/dates";
import { useRoom } from "@/components/room/plan-room";
import { ask } from "@/components/ui/api";
import { Button } from "@/components/ui/button";
import { meetingWords as say } from "@/lib/i18n/en/meeting";
import { measureView } from "@/lib/measure/measure";
import { longDate } from "@/lib/plan/dates";
import type { CardDraft } from "@/lib/plan/read";
import { amountWords } from "@/lib/plan/value-words";
import { may } from "@/lib/seat/may";
import { GiveReading } from "./give-reading";
import { MeasureStatusMark } from "./measure-status";
import { TakeBack } from "./take-back";
import { ValuesLine } from "./values-line";

/** The values of the open measure, the latest first, with how it stands; its supplier gives the next one here. */
export function MeasureValues({ card }: { card: CardDraft }) {
	const { view, me, online } = useRoom();
	const { partner, shortName } = usePartners();
	const [giving, setGiving] = useState(false);
	const [back, setBack] = useState<string | null>(null);
	const heading = useId();
	const { data, isError } = useQuery({
		queryKey: ["meetings", view.plan.id],
		queryFn: () => ask("meetings", { plan: view.plan.id }),
		enabled: online,
	});
	const supplier = partner(String(card.fields.owner ?? ""));
	const mine = supplier?.id === me.seat.partnerId && may(me.seat, "attest-own");
	const found = data
		? measureView(
				card,
				data.readings.filter(({ measure }) => measure === card.id),
				today(),
			)
		: null;
	return (
		<section aria-labelledby={heading} className="panel p-3">
			<h3 id={heading} className="font-semibold">
				{say.values}
			</h3>
			{!supplier && <p className="hint">{say.noSupplier}</p>}
			{isError && <p className="mt-2 text-object">{say.valuesFailed}</p>}
			{found && (
				<>
					<div className="mt-2 flex flex-wrap items-center gap-3">
						<div>
							<MeasureStatusMark
								card={card}
								view={found}
								supplier={supplier ? shortName(supplier.id) : say.nobody}
							/>
						</div>
						{found.last && <ValuesLine card={card} view={found} />}
					</div>
					{mine && (
						<Button size="sm" className="mt-3" locked={!online} onClick={() => setGiving(true)}>
							{say.give}
						</Button>
					)}
					<ul className="mt-3 flex flex-col gap-2 text-sm">
						{[...found.readings].reverse().map(({ day, value, note, partner: by, personName }) => {
							const from = partner(by);
							return (
								<li key={day} className="flex items-start gap-2">
									{from && <PartnerMark partner={from} />}
									<div className="min-w-0 flex-1">
										<p>
											<strong className="num font-semibold">{amountWords(card, value)}</strong>{" "}
											<span className="text-ink-2">{say.givenOn(longDate(day), personName)}</span>
										</p>
										{mine && (
											<button type="button" className="link touch-link text-sm" onClick={() => setBack(day)}>
												{say.takeBack}
												<span className="sr-only">, {longDate(day)}</span>
											</button>
										)}
										{note && (
											<p dir="auto" className="text-ink-2 break-words">
												{note}
											</p>
										)}
									</div>
								</li>
							);
						})}
					</ul>
				</>
			)}
			{back !== null && <TakeBack card={card} day={back} onClose={() => setBack(null)} />}
			{giving && <GiveReading card={card} onClose={() => setGiving(false)} />}
		</section>
	);
}
