"use client";
import { useQuery } from "@tanstack/react-query";
import { ChevronRight, Link2 } from "lucide-react";
import { useState } from "react";
import { PartnerName } from "@/components/partner/partner-mark";
import { ReachNote } from "@/components/partner/reach-note";
import { act, ask, problemOf } from "@/components/ui/api";
import { Button, ButtonLink } from "@/components/ui/button";
import { CopyField } from "@/components/ui/copy-field";
import { FormProblem } from "@/components/ui/form-problem";
import { useSubmit } from "@/components/ui/use-submit";
import { partnerWords } from "@/lib/i18n/en/partner";
import { plansWords } from "@/lib/i18n/en/plans";
import { INVITATION_DAYS_DEFAULT } from "@/lib/limits";
import type { PartnerView } from "@/lib/queries";

const said = plansWords.fresh;

/** The last step of a new plan: one link for the first lead of each other partner. */
export function InviteLeads({ planId }: { planId: string }) {
	const plan = useQuery({
		queryKey: ["plan", { plan: planId }],
		queryFn: () => ask("plan", { plan: planId }),
	});
	const people = useQuery({
		queryKey: ["people", { plan: planId }],
		queryFn: () => ask("people", { plan: planId }),
	});
	const others = plan.data?.partners.filter((one) => one.id !== plan.data.me.seat.partnerId) ?? [];
	return (
		<>
			{plan.error && (
				<FormProblem title={partnerWords.page.failed} problem={{ text: problemOf(plan.error) }} />
			)}
			{plan.data && <p className="mb-4">{others.length > 0 ? said.peopleIntro : said.nobodyToInvite}</p>}
			<ul className="flex flex-col gap-3">
				{others.map((partner) => (
					<li key={partner.id} className="panel p-4">
						<LeadLink planId={planId} partner={partner} />
					</li>
				))}
			</ul>
			{others.length > 0 && people.data && (
				<div className="mt-4">
					<ReachNote reach={people.data.reach} />
				</div>
			)}
			<ButtonLink href={`/plans/${planId}`} look="primary" size="md" className="mt-7">
				{said.open}
				<ChevronRight className="icon size-4" aria-hidden="true" />
			</ButtonLink>
		</>
	);
}

function LeadLink({ planId, partner }: { planId: string; partner: PartnerView }) {
	const [link, setLink] = useState<string | null>(null);
	const { busy, problem, send } = useSubmit();
	const make = async () => {
		const made = await send(() =>
			act("invite", {
				plan: planId,
				partner: partner.id,
				role: "lead",
				signatory: false,
				email: null,
				days: INVITATION_DAYS_DEFAULT,
			}),
		);
		if (made) setLink(made.link);
	};
	return (
		<>
			<div className="flex flex-wrap items-center justify-between gap-2">
				<h2 className="font-semibold">
					<PartnerName partner={partner} />
				</h2>
				{!link && (
					<Button icon={Link2} locked={busy} onClick={make}>
						{partnerWords.invite.make}
						<span className="sr-only"> {partner.name}</span>
					</Button>
				)}
			</div>
			{link && (
				<div className="mt-2">
					<CopyField label={partnerWords.invite.link} value={link} hint={partnerWords.invite.ready} />
				</div>
			)}
			<FormProblem title={partnerWords.invite.failed} problem={problem} className="mt-2" />
		</>
	);
}
