"use client";
import { usePartners } from "@/components/agreement/use-partners";
import { PartnerName } from "@/components/partner/partner-mark";
import { dayOfMoment } from "@/components/plan/dates";
import { meetingWords } from "@/lib/i18n/en/meeting";
import { minutesWords as say } from "@/lib/i18n/en/minutes";
import type { Meeting } from "@/lib/meeting/meeting";
import type { Minutes, MinutesLine } from "@/lib/meeting/minutes";
import { longDate } from "@/lib/plan/dates";
import type { CardDraft } from "@/lib/plan/read";
import { amountWords } from "@/lib/plan/value-words";
import { MinutesDecisions } from "./minutes-decisions";
import { StatusPill } from "./progress-mark";

/** What a meeting said, value by value and decision by decision, in the order in which minutes are read. */
export function MinutesPaper({ minutes, cards }: { minutes: Minutes; cards: readonly CardDraft[] }) {
	const { meeting, lines, values } = minutes;
	const { shortName } = usePartners();
	const cardOf = (id: string) => cards.find((card) => card.id === id);
	return (
		<article className="minutes panel">
			<h2 className="text-xl font-semibold tracking-tight">{say.title(meeting.number)}</h2>
			<Facts meeting={meeting} />
			<section aria-labelledby="minutes-strategies">
				<h3 id="minutes-strategies" className="mb-2 text-lg font-semibold">
					{say.strategies}
				</h3>
				{lines.length === 0 && <p className="text-ink-2">{say.noStrategies}</p>}
				<ul className="minutes-list">
					{lines.map((line) => (
						<Line key={line.strategy} line={line} card={cardOf(line.strategy)} />
					))}
				</ul>
			</section>
			<section aria-labelledby="minutes-values">
				<h3 id="minutes-values" className="mb-2 text-lg font-semibold">
					{say.values}
				</h3>
				{values.length === 0 && <p className="text-ink-2">{say.noValues}</p>}
				<ul className="minutes-list">
					{values.map((one) => {
						const card = cardOf(one.measure);
						return (
							<li key={`${one.measure} ${one.day}`}>
								<p className="minutes-line">
									<Name card={card} />
									<span className="num font-semibold">
										{card ? amountWords(card, one.value) : one.value / 100}
									</span>
								</p>
								<p className="text-sm text-ink-2">
									{say.valueBy(longDate(one.day), one.personName, shortName(one.partner))}
								</p>
								{one.note && <p dir="auto">{one.note}</p>}
							</li>
						);
					})}
				</ul>
			</section>
			<MinutesDecisions decisions={meeting.decisions} />
			<section aria-labelledby="minutes-next">
				<h3 id="minutes-next" className="text-lg font-semibold">
					{say.next}
				</h3>
				<p className="mt-1">
					{meeting.closed === null
						? say.stillHeld
						: meeting.closed.next
							? longDate(meeting.closed.next)
							: say.notSettled}
				</p>
			</section>
		</article>
	);
}

function Facts({ meeting }: { meeting: Meeting }) {
	const { partners } = usePartners();
	const there = partners.filter(({ id }) => meeting.present.includes(id));
	return (
		<dl className="minutes-facts">
			<dt>{meetingWords.onDay}</dt>
			<dd>{longDate(meeting.held)}</dd>
			<dt>{meetingWords.present}</dt>
			<dd>
				<ul className="flex flex-wrap gap-x-4 gap-y-1">
					{there.map((partner) => (
						<li key={partner.id}>
							<PartnerName partner={partner} />
						</li>
					))}
				</ul>
			</dd>
			{meeting.names && (
				<>
					<dt>{meetingWords.names}</dt>
					<dd dir="auto">{meeting.names}</dd>
				</>
			)}
			{meeting.closed && (
				<>
					<dt>{say.closedOn}</dt>
					<dd>{dayOfMoment(meeting.closed.at)}</dd>
				</>
			)}
		</dl>
	);
}

function Line({ line, card }: { line: MinutesLine; card: CardDraft | undefined }) {
	const { shortName } = usePartners();
	const { status, settled } = line;
	const stands = status ?? settled;
	const owner = card ? shortName(String(card.fields.owner ?? "")) : "";
	return (
		<li>
			<div className="minutes-line">
				<Name card={card} />
				{stands ? <StatusPill status={stands} /> : <span className="text-ink-2">{meetingWords.notSaid}</span>}
			</div>
			{status?.note && (
				<p className="mt-1 whitespace-pre-line" dir="auto">
					{status.note}
				</p>
			)}
			{status && status.outcome !== "kept" && (
				<p className="mt-1">
					<span className="font-semibold">{meetingWords.outcomes[status.outcome]}</span>
					{status.why && (
						<>
							: <span dir="auto">{status.why}</span>
						</>
					)}
				</p>
			)}
			<p className="mt-0.5 text-sm text-ink-2">
				{[
					owner && say.ownedBy(owner),
					settled && say.settledBefore,
					status?.outcome === "kept" && meetingWords.outcomes.kept,
					status && say.saidBy(status.personName, shortName(status.partner)),
				]
					.filter(Boolean)
					.join(". ")}
			</p>
		</li>
	);
}

/** A card by code and title as they are now; of one that is gone only that. */
function Name({ card }: { card: CardDraft | undefined }) {
	return (
		<span className="font-semibold">
			{card ? (
				<>
					<span className="num">{card.code}</span> <span dir="auto">{card.title}</span>
				</>
			) : (
				say.gone
			)}
		</span>
	);
}
