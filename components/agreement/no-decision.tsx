"use client";
import { FileCheck } from "lucide-react";
import { useRoom } from "@/components/room/plan-room";
import { ButtonLink } from "@/components/ui/button";
import { agreementBox } from "@/lib/i18n/en/agreement-box";

const say = agreementBox.none;

/** On a card that is agreed with the whole plan: nobody decides on it alone, and where the whole stands. */
export function NoDecision({ state }: { state: string }) {
	const { view } = useRoom();
	return (
		<section className="panel flex flex-col items-start p-4">
			<span className="flex size-9 items-center justify-center rounded-control bg-sunken text-ink-2">
				<FileCheck className="icon size-[18px]" aria-hidden="true" />
			</span>
			<h3 className="mt-3 text-md font-semibold">{say.title}</h3>
			<p className="mt-1 text-ink-2">{say.text(state)}</p>
			<ButtonLink href={`/plans/${view.plan.id}/readiness`} className="mt-3">
				{agreementBox.box.seeReadiness}
			</ButtonLink>
		</section>
	);
}
