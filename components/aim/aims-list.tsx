"use client";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { usePartners } from "@/components/agreement/use-partners";
import { PartnerMark } from "@/components/partner/partner-mark";
import { usePlanDraft, useRoom } from "@/components/room/plan-room";
import { ask } from "@/components/ui/api";
import { aimView } from "@/lib/aim/reading";
import { aimWords as say } from "@/lib/i18n/en/aim";
import { liveCards } from "@/lib/plan/read";

/** Every aim with who has not said what it means to them, and how far apart the partners find it realistic. */
export function AimsList() {
	const { view, online } = useRoom();
	const plan = usePlanDraft();
	const { partners, stays } = usePartners();
	const { data } = useQuery({
		queryKey: ["aim-readings", view.plan.id],
		queryFn: () => ask("aim-readings", { plan: view.plan.id }),
		enabled: online,
	});
	const aims = liveCards(plan).filter(({ kind }) => kind === "aim");
	const here = partners.filter(({ id }) => stays(id));
	if (!data || aims.length === 0) return null;
	return (
		<section aria-label={say.listTitle} className="mt-6">
			<h3 className="text-lg font-semibold">{say.listTitle}</h3>
			<p className="text-ink-2">{say.about}</p>
			<div className="panel mt-2 overflow-x-auto">
				<table className="tbl">
					<caption className="sr-only">{say.listTitle}</caption>
					<thead>
						<tr>
							<th scope="col">{say.aim}</th>
							<th scope="col">{say.notSaid}</th>
							<th scope="col">{say.realism}</th>
							<th scope="col">{say.apart}</th>
						</tr>
					</thead>
					<tbody>
						{aims.map(({ id, code, title }) => {
							const found = aimView(
								data.filter(({ aim }) => aim === id),
								here.map((partner) => partner.id),
							);
							return (
								<tr key={id}>
									<td>
										<Link href={`/plans/${view.plan.id}?card=${id}`} className="link">
											<span className="num font-semibold">{code}</span> <span dir="auto">{title}</span>
										</Link>
									</td>
									<td>
										<span className="inline-flex flex-wrap gap-[3px]">
											{here
												.filter((partner) => found.missing.includes(partner.id))
												.map((partner) => (
													<PartnerMark key={partner.id} partner={partner} outline />
												))}
										</span>
										{found.missing.length === 0 && say.nobody}
									</td>
									<td className="num">{found.mean === null ? "–" : say.meanOf(found.mean.toFixed(1))}</td>
									<td className={`num ${found.diverges ? "font-semibold text-object" : ""}`}>
										{found.spread === null ? "–" : found.spread}
									</td>
								</tr>
							);
						})}
					</tbody>
				</table>
			</div>
		</section>
	);
}
