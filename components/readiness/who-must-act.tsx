"use client";
import { ArrowRight } from "lucide-react";
import Link from "next/link";
import { useMemo } from "react";
import { usePartners } from "@/components/agreement/use-partners";
import { PartnerMark } from "@/components/partner/partner-mark";
import { usePlanNow, useRoom } from "@/components/room/plan-room";
import type { Attested } from "@/lib/agreement/attested";
import { undecided } from "@/lib/agreement/standing";
import { goingLive } from "@/lib/i18n/en/going-live";
import { words } from "@/lib/i18n/words";
import type { SeatView } from "@/lib/queries";
import { KNOWN_GAPS, PLAN_ROUND } from "@/lib/readiness/places";
import { may } from "@/lib/seat/may";
import { type Row, rowsOf } from "./rows";
import { type Acting, whoActs } from "./who-acts";

const say = goingLive.act;

const WHOLE = [
	{ subject: "plan", code: words.agreement.thePlan, place: PLAN_ROUND },
	{ subject: "known-gaps", code: say.knownGaps, place: KNOWN_GAPS },
] as const;

/** Every partner that keeps something from being met, how much that is, and what comes first. */
export function WhoMustAct() {
	const { view } = useRoom();
	const { attested, readiness } = usePlanNow();
	const { status } = view.plan;
	const { partners } = usePartners();
	const base = `/plans/${view.plan.id}`;
	const acting = useMemo(
		() =>
			whoActs(
				[...(status === "live" ? [] : asked(attested, base)), ...rowsOf(readiness.unmet, base)],
				partners.filter(({ left }) => !left).map(({ id }) => id),
			),
		[attested, readiness, status, base, partners],
	);
	return (
		<section aria-labelledby="who-must-act">
			<h3 id="who-must-act" className="font-semibold mt-4 mb-1">
				{say.title}
			</h3>
			{acting.length === 0 ? (
				<p className="text-ink-2">
					{readiness.ready && status !== "live" ? say.onlyGoLive(whoLeads(view.seats)) : say.nobody}
				</p>
			) : (
				<ul className="divide-y divide-line">
					{acting.map((one) => (
						<Partner key={one.partner} acting={one} />
					))}
				</ul>
			)}
		</section>
	);
}

/** What waits for partners beside the checks: the whole plan, or the gaps to start with. */
function asked({ standings }: Attested, base: string): Row[] {
	return WHOLE.flatMap(({ subject, code, place }) => {
		const standing = standings.get(subject);
		const partners = standing?.kind === "open" || standing?.kind === "objected" ? undecided(standing) : [];
		if (partners.length === 0) return [];
		const href = `${base}/readiness#${place}`;
		return [{ key: subject, codes: [code], text: code, partners, verb: "decide", href, of: [] }];
	});
}

/** Whom to ask at a partner: whoever signs for it where it must decide, else its lead or whoever drafts for it. */
function whoAt(seats: readonly SeatView[], { partner, decides }: Acting): string {
	const own = seats.filter((seat) => seat.partnerId === partner);
	if (own.length === 0) return say.noLead;
	const leads = own.find(({ role }) => role === "lead");
	const one = decides
		? (own.find(({ signatory }) => signatory) ?? leads)
		: (leads ?? own.find((seat) => may(seat, "draft")));
	return one?.personName ?? (decides ? say.nobodySigns : say.nobodyDrafts);
}

const whoLeads = (seats: readonly SeatView[]): string =>
	seats.find(({ planLead }) => planLead)?.personName ?? say.noLead;

function Partner({ acting }: { acting: Acting }) {
	const { view } = useRoom();
	const { partner, shortName } = usePartners();
	const marked = partner(acting.partner);
	if (!marked) return null;
	return (
		<li className="py-2 break-inside-avoid">
			<div className="flex items-center gap-2.5">
				<PartnerMark partner={marked} size="lg" />
				<div className="flex-1 min-w-0">
					<p className="font-semibold leading-4">
						{shortName(acting.partner)}{" "}
						<span className="font-normal text-sm text-ink-2">{whoAt(view.seats, acting)}</span>
					</p>
					<p className="text-sm text-ink-2 mt-0.5">{acting.counts}</p>
				</div>
			</div>
			<ul className="pl-10 mt-0.5 text-sm">
				{acting.actions.map(({ text, href }) => (
					<li key={text} className="flex gap-1.5 items-center">
						<ArrowRight className="icon size-3 text-ink-3" aria-hidden="true" />
						<Link href={href} prefetch={false} className="hover:underline py-[3px] touch-link">
							{text}
						</Link>
					</li>
				))}
			</ul>
		</li>
	);
}
