"use client";
import { OwnPill } from "@/components/ui/state-pill";
import { meetingWords as say } from "@/lib/i18n/en/meeting";
import type { MeasureView } from "@/lib/measure/measure";

/** How a measure stands, and who is late with its next value. */
export function MeasureStatusMark({ view, supplier }: { view: MeasureView; supplier: string }) {
	return (
		<>
			<OwnPill gap={view.status !== "on-track"}>{say.statuses[view.status]}</OwnPill>
			{view.lateBy > 0 && <p className="hint mt-0.5">{say.lateBy(supplier, view.lateBy)}</p>}
		</>
	);
}
