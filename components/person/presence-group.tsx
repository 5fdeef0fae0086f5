import { type MarkedPartner, PartnerMark } from "@/components/partner/partner-mark";
import { words } from "@/lib/i18n/words";
import { Person } from "./person";

export interface PresentPerson {
	personId: string;
	personName: string;
	partnerId: string;
}

interface PresentGroup {
	partner: MarkedPartner & { id: string };
	people: PresentPerson[];
}

/** Who is here, by partner, in the partners' own order, so that nothing jumps when somebody arrives. */
export function groupPresent(
	partners: (MarkedPartner & { id: string })[],
	present: readonly PresentPerson[],
): PresentGroup[] {
	const once = [...new Map(present.map((one) => [one.personId, one])).values()];
	return partners
		.map((partner) => ({
			partner,
			people: once
				.filter((one) => one.partnerId === partner.id)
				.sort((a, b) => a.personName.localeCompare(b.personName, "en-GB")),
		}))
		.filter((group) => group.people.length > 0);
}

/** One partner's people who are here: the mark, up to three circles, then how many more. */
export function PresenceGroup({ partner, people, most = 3 }: PresentGroup & { most?: number }) {
	const shown = people.length > most ? people.slice(0, most - 1) : people;
	const rest = people.slice(shown.length);
	return (
		<span className="pgroup" title={partner.name}>
			<PartnerMark partner={partner} />
			<span className="avs">
				{shown.map((one) => (
					<Person key={one.personId} name={one.personName} partner={partner} />
				))}
			</span>
			{rest.length > 0 && (
				<span
					className="text-xs font-semibold text-ink-2"
					title={rest.map((one) => one.personName).join(", ")}
				>
					+{rest.length}
					<span className="sr-only">{words.common.morePeople(rest.map((one) => one.personName))}</span>
				</span>
			)}
		</span>
	);
}
