import { Check, Clock, type LucideIcon, Unlink, X } from "lucide-react";
import type { Tone } from "@/components/ui/note";
import type { Decision } from "@/lib/agreement/standing";
import { agreementBox } from "@/lib/i18n/en/agreement-box";
import type { PartnerView } from "@/lib/queries";
import { Reserved } from "./reserved-icon";
import { usePartners } from "./use-partners";

type Said = keyof typeof agreementBox.cell;

const FACES: Record<Said, { tone: Tone | "none"; icon: LucideIcon }> = {
	agree: { tone: "agreed", icon: Check },
	reservation: { tone: "reserve", icon: Reserved },
	object: { tone: "object", icon: X },
	undecided: { tone: "none", icon: Clock },
	lapsed: { tone: "lapsed", icon: Unlink },
	withdraw: { tone: "lapsed", icon: Unlink },
};

/** One partner's answer as a small square; all in words for whoever listens or rests on it: "Ashdene agrees". */
export function DecisionCell({
	partner,
	decision,
	lapsed,
}: {
	partner: PartnerView;
	decision: Decision | null;
	/** The words moved after the partner had decided on them. */
	lapsed: boolean;
}) {
	const { shortName } = usePartners();
	const said: Said = lapsed && decision ? "lapsed" : (decision?.answer ?? "undecided");
	const { tone, icon: Icon } = FACES[said];
	const name = agreementBox.cell[said](shortName(partner.id) || partner.name);
	return (
		<span className={`dec s-${tone}`} title={name}>
			<Icon className="icon" aria-hidden="true" />
			<span className="sr-only">{name}</span>
		</span>
	);
}
