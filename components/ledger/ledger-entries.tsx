"use client";
import Link from "next/link";
import { usePartners } from "@/components/agreement/use-partners";
import { PartnerMark } from "@/components/partner/partner-mark";
import { usePlanDraft, useRoom } from "@/components/room/plan-room";
import { wayToCard } from "@/lib/attention/way-to";
import { ledgerWords as say } from "@/lib/i18n/en/ledger";
import { type LedgerNames, sentenceOfEntry } from "@/lib/ledger/sentence";
import { fixedBarrier } from "@/lib/plan/read";
import type { LedgerView } from "@/lib/queries";
import { isFactor, itemOf, shortCode } from "@/lib/review/catalogue";

/** A plan is one of British organisations: its days and times are by their clocks, wherever it is read. */
const british = new Intl.DateTimeFormat("en-GB", {
	day: "numeric",
	month: "short",
	year: "numeric",
	hour: "2-digit",
	minute: "2-digit",
	timeZone: "Europe/London",
});

/** Entries of the ledger in sentences, the newest first; on a phone one under the other. */
export function LedgerEntries({ entries }: { entries: LedgerView["entries"] }) {
	const { view } = useRoom();
	const plan = usePlanDraft();
	const { partner, shortName } = usePartners();
	const codes = new Map(plan.cards.map(({ id, code }) => [id, fixedBarrier(id) ? shortCode(id) : code]));
	const seated = new Map(view.seats.map(({ personId, personName }) => [personId, personName]));
	const names: LedgerNames = {
		card: (id) => codes.get(id) ?? itemOf(id)?.code ?? "",
		partner: shortName,
		person: (id) => seated.get(id) ?? "",
	};
	const there = (id: string) => codes.has(id) || isFactor(id);
	return (
		<div className="panel overflow-x-auto">
			<table className="tbl ledger-table">
				<caption className="sr-only">{say.about}</caption>
				<thead>
					<tr>
						<th scope="col">{say.entry}</th>
						<th scope="col">{say.when}</th>
						<th scope="col">{say.who}</th>
						<th scope="col">{say.did}</th>
						<th scope="col">{say.hash}</th>
					</tr>
				</thead>
				<tbody>
					{entries.map(({ seq, at, act, personName, partnerId, entry, about, hash }) => {
						const who = partnerId ? partner(partnerId) : null;
						const sentence = sentenceOfEntry(act, entry, names, about);
						const reason = typeof entry.reason === "string" ? entry.reason : "";
						return (
							<tr key={seq}>
								<td className="num">{seq}</td>
								<td className="num whitespace-nowrap">{british.format(new Date(at))}</td>
								<td>
									<span className="inline-flex items-center gap-1.5">
										{who && <PartnerMark partner={who} />}
										<bdi>{personName ?? say.server}</bdi>
									</span>
								</td>
								<td dir="auto">
									{about && there(about) ? (
										<Link className="link" href={wayToCard(`/plans/${view.plan.id}`, about)} prefetch={false}>
											<bdi>{sentence}</bdi>
										</Link>
									) : (
										<bdi>{sentence}</bdi>
									)}
									{reason && (
										<p className="text-ink-2 break-words" dir="auto">
											“{reason}”
										</p>
									)}
								</td>
								<td className="ledger-hash" title={hash}>
									{hash.slice(0, 12)}
								</td>
							</tr>
						);
					})}
				</tbody>
			</table>
		</div>
	);
}
