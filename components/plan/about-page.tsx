"use client";
import { Download, Trash2 } from "lucide-react";
import { useState } from "react";
import { useRoom } from "@/components/room/plan-room";
import { Button, buttonClass } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { words } from "@/lib/i18n/words";
import { may } from "@/lib/seat/may";
import { AboutFields } from "./about-fields";
import { AboutSources } from "./about-sources";
import { DeletePlan } from "./delete-plan";
import { usePlanKeys } from "./shell-slots";
import { WAYS_KEYS } from "./ways-keys";

const said = words.plan.about;

/** The plan's own words: title, place, purpose and dates, drafted by everybody like any card. */
export function AboutPage() {
	const { view, mayDraft } = useRoom();
	usePlanKeys(WAYS_KEYS);
	const [deleting, setDeleting] = useState(false);
	const mayDelete = may(view.me.seat, "run-plan") && view.plan.status === "draft";
	return (
		<div className="flex-1 overflow-y-auto relative">
			<div className="w-full max-w-[760px] mx-auto px-6 phone:px-4 pt-6 pb-10">
				<h2 className="text-xl font-semibold tracking-tight">{said.title}</h2>
				{mayDraft ? (
					<p className="text-ink-2 mt-0.5">{said.intro}</p>
				) : (
					<Note tone="waiting" className="mt-2">
						{said.viewOnly}
					</Note>
				)}
				<AboutFields />
				<AboutSources />
				<section className="panel mt-6 divide-y divide-line">
					<div className="p-4 flex flex-wrap items-center gap-3">
						<div className="flex-1 basis-60">
							<h3 className="font-semibold">{said.keep}</h3>
							<p className="text-ink-2">{said.keepText}</p>
						</div>
						<a href={`/api/plans/${view.plan.id}/export`} download className={buttonClass({})}>
							<Download className="icon size-4" aria-hidden="true" />
							{words.plan.download}
						</a>
					</div>
					{mayDelete && (
						<div className="p-4 flex flex-wrap items-center gap-3">
							<div className="flex-1 basis-60">
								<h3 className="font-semibold">{said.leave}</h3>
								<p className="text-ink-2">{said.leaveText}</p>
							</div>
							<Button look="danger" icon={Trash2} onClick={() => setDeleting(true)}>
								{words.plan.delete.verb}
							</Button>
						</div>
					)}
				</section>
				<p className="text-xs text-ink-2 mt-4">{words.common.noPersonalData}</p>
			</div>
			<DeletePlan open={deleting} onOpenChange={setDeleting} />
		</div>
	);
}
