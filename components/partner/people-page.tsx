"use client";
import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useState } from "react";
import { dayOfMoment } from "@/components/plan/dates";
import { usePlanKeys } from "@/components/plan/shell-slots";
import { WAYS_KEYS } from "@/components/plan/ways-keys";
import { useRoom } from "@/components/room/plan-room";
import { ask, problemOf } from "@/components/ui/api";
import { Button } from "@/components/ui/button";
import { FormProblem } from "@/components/ui/form-problem";
import { partnerWords } from "@/lib/i18n/en/partner";
import { words } from "@/lib/i18n/words";
import { may } from "@/lib/seat/may";
import { PartnerDialog } from "./partner-dialog";
import { PartnerName } from "./partner-mark";
import { PartnerPanel } from "./partner-panel";
import { ReachNote } from "./reach-note";

const said = partnerWords.page;

/** The partners of a plan as equals, their people, and how more people come to it. */
export function PeoplePage() {
	const { view } = useRoom();
	const plan = view.plan.id;
	usePlanKeys(WAYS_KEYS);
	const people = useQuery({ queryKey: ["people", { plan }], queryFn: () => ask("people", { plan }) });
	const [adding, setAdding] = useState(false);
	const here = view.partners.filter((one) => !one.left);
	const left = view.partners.filter((one) => one.left);
	return (
		<div className="flex-1 overflow-y-auto relative">
			<div className="w-full max-w-[960px] mx-auto px-6 phone:px-4 pt-6 pb-10">
				<div className="flex flex-wrap items-end gap-3">
					<div className="min-w-0">
						<h2 className="text-xl font-semibold tracking-tight">{said.title}</h2>
						<p className="text-ink-2 mt-0.5">{said.intro}</p>
					</div>
					<span className="flex-1" />
					{may(view.me.seat, "change-partners") && (
						<Button icon={Plus} onClick={() => setAdding(true)}>
							{said.addPartner}
						</Button>
					)}
				</div>
				{people.error && (
					<FormProblem title={said.failed} problem={{ text: problemOf(people.error) }} className="mt-5" />
				)}
				<ul className="flex flex-col gap-4 mt-5">
					{here.map((partner) => (
						<li key={partner.id}>
							<PartnerPanel partner={partner} people={people.data} />
						</li>
					))}
				</ul>
				{left.length > 0 && (
					<section className="mt-8">
						<h3 className="font-semibold mb-2">{said.leftTitle}</h3>
						<ul className="flex flex-col gap-1.5">
							{left.map((partner) => (
								<li key={partner.id} className="flex flex-wrap items-center gap-x-3">
									<PartnerName partner={partner} />
									<span className="text-sm text-ink-2">{said.left(dayOfMoment(partner.left ?? ""))}</span>
								</li>
							))}
						</ul>
					</section>
				)}
				{people.data && (
					<div className="mt-8">
						<ReachNote reach={people.data.reach} />
					</div>
				)}
				<p className="text-xs text-ink-2 mt-4">{words.common.noPersonalData}</p>
			</div>
			{adding && <PartnerDialog open onOpenChange={setAdding} />}
		</div>
	);
}
