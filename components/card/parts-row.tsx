"use client";
import { PartnerMark } from "@/components/partner/partner-mark";
import { LOCAL_GESTURE } from "@/components/room/origins";
import { useRoom } from "@/components/room/plan-room";
import { words } from "@/lib/i18n/words";
import { PARTS, type Part } from "@/lib/plan/document";
import { setPart } from "@/lib/plan/edit";
import { useOpenCard, usePartners } from "./card-context";
import { Select } from "./select";

/** The row of the roles matrix: for each partner its part in this responsibility, drafted together. */
export function PartsRow() {
	const { doc } = useRoom();
	const { card, writable } = useOpenCard();
	const { partners } = usePartners();
	const shown = partners.filter((one) => !one.left || card.parts[one.id]);
	return (
		<fieldset className="card-part-block">
			<legend className="card-label">{words.sheet.partsTitle}</legend>
			<ul className="parts-row">
				{shown.map((partner) => {
					const part = card.parts[partner.id] ?? "";
					return (
						<li key={partner.id} className="flex items-center gap-2">
							<PartnerMark partner={partner} />
							<span className="min-w-0 flex-1 truncate" aria-hidden="true">
								{partner.name}
							</span>
							{writable ? (
								<Select
									className="card-part-select"
									aria-label={words.sheet.partOf(partner.name)}
									value={part}
									onPick={(next) => setPart(doc, card.id, partner.id, next as Part, LOCAL_GESTURE)}
								>
									{PARTS.map((one) => (
										<option key={one} value={one}>
											{one === "" ? words.card.parts[one] : `${one}: ${words.card.parts[one]}`}
										</option>
									))}
								</Select>
							) : (
								<span className={part ? "font-semibold" : "text-ink-3"}>{words.card.parts[part]}</span>
							)}
						</li>
					);
				})}
			</ul>
			<p className="hint mt-1.5 text-xs!">{words.sheet.partsHint}</p>
		</fieldset>
	);
}
