"use client";
import { Check, Clock, type LucideIcon, Unlink, X } from "lucide-react";
import { PartnerMark } from "@/components/partner/partner-mark";
import type { Tone } from "@/components/ui/note";
import { StatePill } from "@/components/ui/state-pill";
import type { Decision, PartnerAnswer } from "@/lib/agreement/standing";
import { agreementBox } from "@/lib/i18n/en/agreement-box";
import { DecisionCell } from "./decision-cell";
import { shortDay } from "./moments";
import { Reserved } from "./reserved-icon";
import { usePartners } from "./use-partners";

const PILLS: Record<Decision["answer"], { tone: Tone; icon: LucideIcon }> = {
	agree: { tone: "agreed", icon: Check },
	reservation: { tone: "reserve", icon: Reserved },
	object: { tone: "object", icon: X },
	withdraw: { tone: "lapsed", icon: Unlink },
};

/** Every partner's answer at a glance, in joining order. */
export function DecisionCells({ answers }: { answers: readonly PartnerAnswer[] }) {
	const { partner } = usePartners();
	return (
		<ul className="mt-3 flex flex-wrap gap-x-3.5 gap-y-2">
			{answers.map((one) => {
				const who = partner(one.partner);
				return (
					who && (
						<li key={one.partner} className="flex items-center gap-1">
							<PartnerMark partner={who} />
							<DecisionCell partner={who} decision={one.decision} lapsed={false} />
						</li>
					)
				);
			})}
		</ul>
	);
}

/** What each partner answered: which person for which organisation, when, and the reason in its own words. */
export function DecisionList({
	answers,
	consent,
}: {
	answers: readonly PartnerAnswer[];
	/** Of known gaps: partners consent or do not. */
	consent: boolean;
}) {
	return (
		<ul className="divide-y divide-line">
			{answers.map(({ partner, decision }) => (
				<OneDecision key={partner} of={partner} decision={decision} consent={consent} />
			))}
		</ul>
	);
}

function OneDecision({ of, decision, consent }: { of: string; decision: Decision | null; consent: boolean }) {
	const { partner, shortName } = usePartners();
	const who = partner(of);
	const said: Record<Decision["answer"], string> = consent
		? { ...agreementBox.answers, ...agreementBox.consents }
		: agreementBox.answers;
	return (
		<li className="py-1.5">
			<div className="flex items-center gap-2">
				{who && <PartnerMark partner={who} />}
				<span className="min-w-0 flex-1 font-medium">
					<span aria-hidden="true">{shortName(of)}</span>
					{who?.left && <span className="text-sm text-ink-2"> ({agreementBox.box.leftPlan})</span>}
				</span>
				{decision ? (
					<StatePill tone={PILLS[decision.answer].tone} icon={PILLS[decision.answer].icon}>
						{said[decision.answer]}
					</StatePill>
				) : (
					<span className="inline-flex items-center gap-1 text-xs text-ink-2">
						<Clock className="icon size-3.5" aria-hidden="true" />
						{agreementBox.answers.undecided}
					</span>
				)}
			</div>
			{decision && (
				<p className="pl-[30px] text-xs text-ink-2">
					<bdi>{decision.personName}</bdi>,{" "}
					<time dateTime={decision.at} className="num">
						{shortDay(decision.at)}
					</time>
				</p>
			)}
			{decision?.reason && (
				<p dir="auto" className="serif mt-1 pl-[30px] text-sm whitespace-pre-line">
					“{decision.reason}”
				</p>
			)}
		</li>
	);
}
