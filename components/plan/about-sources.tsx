"use client";
import { usePlanDraft } from "@/components/room/plan-room";
import { words } from "@/lib/i18n/words";

const said = words.plan.about;

/** What an imported file said that belongs to no card: kept as text, whole, and attesting nothing. */
export function AboutSources() {
	const { brief } = usePlanDraft();
	if (!brief.sources.trim()) return null;
	return (
		<section className="panel p-5 mt-6">
			<h3 className="font-semibold text-md">{said.sources}</h3>
			<p className="text-ink-2">{said.sourcesIntro}</p>
			<div className="mt-3 whitespace-pre-wrap break-words max-w-[70ch]">{brief.sources}</div>
		</section>
	);
}
