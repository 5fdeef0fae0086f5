"use client";
import { Check, Clock, type LucideIcon, Minus, Unlink, X } from "lucide-react";
import { usePartners } from "@/components/agreement/use-partners";
import { PartnerMark } from "@/components/partner/partner-mark";
import { useRoom } from "@/components/room/plan-room";
import type { Tone } from "@/components/ui/note";
import { StatePill } from "@/components/ui/state-pill";
import type { Standing } from "@/lib/agreement/standing";
import { goingLive } from "@/lib/i18n/en/going-live";
import type { PartnerId } from "@/lib/ids";

const say = goingLive.gaps;

type State = keyof typeof say.states;

const FACES: Record<State, { tone: Tone; icon: LucideIcon }> = {
	notAsked: { tone: "draft", icon: Minus },
	asked: { tone: "waiting", icon: Clock },
	consents: { tone: "agreed", icon: Check },
	refuses: { tone: "object", icon: X },
	lapsed: { tone: "lapsed", icon: Unlink },
};

/** Where one partner stands on starting with known gaps. [G12] */
export function consentOf(standing: Standing | undefined, partner: PartnerId): State {
	const found = standing?.answers.find((one) => one.partner === partner);
	if (!standing || !found) return "notAsked";
	if (standing.kind === "lapsed" || standing.kind === "withdrawn")
		return found.decision ? "lapsed" : "notAsked";
	if (!found.decision) return "asked";
	return found.decision.answer === "object" ? "refuses" : "consents";
}

/** Every partner with whoever signs for it, and whether it consents. */
export function ConsentList({ standing }: { standing: Standing | undefined }) {
	const { view } = useRoom();
	const { partners, shortName } = usePartners();
	const signer = (partner: PartnerId) =>
		view.seats.find((seat) => seat.partnerId === partner && seat.signatory)?.personName;
	return (
		<>
			<h3 className="font-semibold mt-2.5">{say.consent}</h3>
			<ul className="mt-0.5 divide-y divide-line">
				{partners
					.filter(({ left }) => !left)
					.map((partner) => {
						const state = consentOf(standing, partner.id);
						const decision = standing?.answers.find((one) => one.partner === partner.id)?.decision;
						const { tone, icon } = FACES[state];
						return (
							<li key={partner.id} className="py-1">
								<div className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
									<PartnerMark partner={partner} />
									<span className="font-medium">{shortName(partner.id)}</span>
									<span className="text-sm text-ink-2">
										{decision?.personName ?? signer(partner.id) ?? say.noSignatory}
									</span>
									<span className="flex-1" />
									<StatePill tone={tone} icon={icon}>
										{say.states[state]}
									</StatePill>
								</div>
								{decision && decision.reason !== "" && (
									<p className="text-sm text-ink-2 pl-[30px]">{decision.reason}</p>
								)}
							</li>
						);
					})}
			</ul>
		</>
	);
}
