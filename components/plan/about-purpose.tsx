"use client";
import dynamic from "next/dynamic";
import { useId } from "react";
import { usePlanDraft, useRoom } from "@/components/room/plan-room";
import { words } from "@/lib/i18n/words";

const PurposeEditor = dynamic(() => import("./purpose-editor"), {
	ssr: false,
	loading: () => <p className="text-ink-3">{words.common.loading}</p>,
});

/** Why the plan is there, as rich text that people type together. The editor is fetched only for this view. */
export function AboutPurpose() {
	const id = useId();
	const { mayDraft } = useRoom();
	const { brief } = usePlanDraft();
	return (
		<section aria-labelledby={id}>
			<h3 id={id} className="lab">
				{words.plan.about.purpose}
			</h3>
			{mayDraft ? (
				<div className="rounded-control border border-line-strong bg-surface px-3 py-2 min-h-24 text-md leading-6">
					<PurposeEditor labelledBy={id} />
				</div>
			) : (
				<div className="whitespace-pre-wrap">{brief.purpose || words.common.notSet}</div>
			)}
		</section>
	);
}
