"use client";
import { today } from "@/components/plan/dates";
import { OwnPill } from "@/components/ui/state-pill";
import { meetingWords as say } from "@/lib/i18n/en/meeting";
import type { MeasureView } from "@/lib/measure/measure";
import { shortDate } from "@/lib/plan/dates";
import type { CardDraft } from "@/lib/plan/read";
import { amountWords } from "@/lib/plan/value-words";

/** How a measure stands and against what: where it should be by now, or since when its next value is owed. */
export function MeasureStatusMark({
	card,
	view,
	supplier,
}: {
	card: CardDraft;
	view: MeasureView;
	supplier: string;
}) {
	const { status, expected, due, lateBy } = view;
	const behind = (status === "watch" || status === "off-track") && expected !== null;
	return (
		<>
			<OwnPill gap={status !== "on-track"}>{say.statuses[status]}</OwnPill>
			{behind && <p className="hint mt-0.5">{say.expected(amountWords(card, expected))}</p>}
			{lateBy > 0 && due && (
				<p className="hint mt-0.5">{say.lateSince(supplier, shortDate(due, today()), lateBy)}</p>
			)}
		</>
	);
}
