"use client";
import { useRoom } from "@/components/room/plan-room";
import type { Standing } from "@/lib/agreement/standing";
import { agreementBox } from "@/lib/i18n/en/agreement-box";
import type { PartnerId } from "@/lib/ids";
import type { SeatView } from "@/lib/queries";
import { may } from "@/lib/seat/may";
import { usePartners } from "./use-partners";

const say = agreementBox.who;

/** Who can decide, in sentences: for whoever cannot, and of every partner that has nobody who could. [A25] */
export function whoDecides(
	standing: Pick<Standing, "answers">,
	me: SeatView,
	seats: readonly SeatView[],
	nameOf: (partner: PartnerId) => string,
): string[] {
	const signatories = (partner: PartnerId) =>
		seats.filter((seat) => seat.partnerId === partner && seat.signatory).map((seat) => seat.personName);
	const leadOf = (partner: PartnerId) =>
		(
			seats.find((seat) => seat.partnerId === partner && seat.role === "lead") ??
			seats.find((seat) => seat.planLead)
		)?.personName ?? "";
	const own = me.partnerId;
	const mine = standing.answers.find(({ partner }) => partner === own);
	const lines: string[] = [];
	if (!mine) lines.push(say.notAsked(nameOf(own)));
	else if (!may(me, "decide") && mine.decision === null && signatories(own).length > 0)
		lines.push(say.onlySignatories(signatories(own)));
	for (const { partner, decision } of standing.answers) {
		if (decision !== null || signatories(partner).length > 0) continue;
		const mineToName = partner === own && may(me, "give-seats");
		lines.push(mineToName ? say.nameSignatory : say.noSignatory(nameOf(partner), leadOf(partner)));
	}
	return lines;
}

/** Who can decide here, said to whoever cannot. */
export function WhoDecides({ standing }: { standing: Standing }) {
	const { view, me } = useRoom();
	const { shortName } = usePartners();
	const lines = whoDecides(standing, me.seat, view.seats, shortName);
	if (lines.length === 0) return null;
	return (
		<div className="hint mt-2 flex flex-col gap-1">
			{lines.map((line) => (
				<p key={line}>{line}</p>
			))}
		</div>
	);
}
