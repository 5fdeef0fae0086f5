"use client";
import { PartnerMark } from "@/components/partner/partner-mark";
import { LOCAL_GESTURE } from "@/components/room/origins";
import { useRoom } from "@/components/room/plan-room";
import { words } from "@/lib/i18n/words";
import { setPartner } from "@/lib/plan/edit";
import { useOpenCard, usePartners } from "./card-context";

/** Which partners do the work of this card: one toggle for each. */
export function PartnersInvolved() {
	const { doc } = useRoom();
	const { card, writable } = useOpenCard();
	const { partners, shortName } = usePartners();
	const involved = new Set(card.partners);
	const shown = partners.filter((one) => (writable && !one.left) || involved.has(one.id));
	return (
		<fieldset className="card-part-block">
			<legend className="card-label">{words.sheet.partnersInvolved}</legend>
			{shown.length === 0 ? (
				<p className="text-ink-3">{words.sheet.notSet}</p>
			) : (
				<ul className="flex flex-wrap gap-1.5">
					{shown.map((partner) => (
						<li key={partner.id}>
							{writable ? (
								<label className="partner-toggle" title={partner.name}>
									<input
										type="checkbox"
										className="sr-only"
										checked={involved.has(partner.id)}
										onChange={(event) =>
											setPartner(doc, card.id, partner.id, event.target.checked, LOCAL_GESTURE)
										}
									/>
									<PartnerMark partner={partner} outline={!involved.has(partner.id)} />
									<span aria-hidden="true">{shortName(partner.id)}</span>
								</label>
							) : (
								<span className="pchip">
									<PartnerMark partner={partner} />
									<span aria-hidden="true">{shortName(partner.id)}</span>
								</span>
							)}
						</li>
					))}
				</ul>
			)}
		</fieldset>
	);
}
