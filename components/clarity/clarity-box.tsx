"use client";
import { CircleAlert, CircleCheck, CircleDashed, CircleHelp } from "lucide-react";
import { useId } from "react";
import { usePartners } from "@/components/agreement/use-partners";
import { PartnerMark } from "@/components/partner/partner-mark";
import { usePlanNow, useRoom } from "@/components/room/plan-room";
import type { ClarityMark } from "@/lib/clarity/clarity";
import { clarityWords } from "@/lib/i18n/en/clarity";
import type { CardId } from "@/lib/ids";
import { may } from "@/lib/seat/may";
import { ClarityForm } from "./clarity-form";

const say = clarityWords;

const ICONS = { clear: CircleCheck, partly: CircleHelp, unclear: CircleAlert } as const;
const COLOURS = { clear: "text-ink-2", partly: "text-reserve", unclear: "text-object" } as const;

/**
 * How clear a responsibility is to the own partner, and whom it believes accountable; what the others said beside it.
 * Each partner says this for itself alone.
 */
export function ClarityBox({ role }: { role: CardId }) {
	const { me } = useRoom();
	const { partners, shortName } = usePartners();
	const { attested } = usePlanNow();
	const heading = useId();
	const marks = attested.clarity.get(role) ?? [];
	const markOf = (partner: string) => marks.find((mark) => mark.partner === partner) ?? null;
	const own = me.seat.partnerId;
	const speaks = may(me.seat, "attest-own");
	const others = partners.filter(({ id, left }) => !left && !(speaks && id === own));
	const mine = markOf(own);
	return (
		<section aria-labelledby={heading} className="panel p-3">
			<h3 id={heading} className="font-semibold">
				{speaks ? say.title(shortName(own)) : say.titleAll}
			</h3>
			{speaks && <ClarityForm key={`${role} ${mine?.at ?? ""}`} role={role} mine={mine} />}
			<h4 className={`text-sm font-semibold ${speaks ? "mt-3" : "sr-only"}`}>{say.others}</h4>
			<ul className="mt-1 flex flex-col gap-1.5 text-sm">
				{others.map((partner) => {
					const mark = markOf(partner.id);
					return (
						<li key={partner.id} className="flex items-start gap-2">
							<PartnerMark partner={partner} />
							<Said mark={mark} />
						</li>
					);
				})}
			</ul>
		</section>
	);
}

function Said({ mark }: { mark: ClarityMark | null }) {
	const { shortName } = usePartners();
	if (!mark || (mark.clarity === null && mark.claim === null))
		return (
			<span className="inline-flex items-center gap-1 text-ink-2">
				<CircleDashed className="icon size-4" aria-hidden="true" />
				{say.notSaid}
			</span>
		);
	const Icon = mark.clarity ? ICONS[mark.clarity] : CircleDashed;
	return (
		<div className="min-w-0">
			<p>
				<span
					className={`inline-flex items-center gap-1 font-medium ${mark.clarity ? COLOURS[mark.clarity] : "text-ink-2"}`}
				>
					<Icon className="icon size-4" aria-hidden="true" />
					{mark.clarity ? say.marks[mark.clarity] : say.notSaid}
				</span>
				{mark.claim && <span className="text-ink-2">, {say.believes(shortName(mark.claim))}</span>}
			</p>
			{mark.reason && (
				<p dir="auto" className="serif whitespace-pre-line">
					“{mark.reason}”
				</p>
			)}
			<p className="text-xs text-ink-3">{mark.personName}</p>
		</div>
	);
}
