"use client";
import { useState } from "react";
import { PartnerName } from "@/components/partner/partner-mark";
import { Person } from "@/components/person/person";
import { groupPresent, PresenceGroup } from "@/components/person/presence-group";
import { useRoom } from "@/components/room/plan-room";
import { Dialog } from "@/components/ui/dialog";
import { words } from "@/lib/i18n/words";

/** More groups than this do not fit beside a title; the rest is a number that opens the whole list. */
const GROUPS_SHOWN = 6;
const FACES_SHOWN = 3;

/** Who has the plan open, by partner. Offline nobody else is claimed to be here. */
export function HereNow() {
	const { view, present, online } = useRoom();
	const [open, setOpen] = useState(false);
	// Whoever reads this is here, whatever the socket has said yet.
	const me = {
		personId: view.me.personId,
		personName: view.me.personName,
		partnerId: view.me.seat.partnerId,
	};
	const groups = groupPresent(view.partners, online ? [me, ...present] : [me]);
	const people = groups.flatMap((group) => group.people.map((one) => ({ ...one, partner: group.partner })));
	const label = words.plan.hereByPartner(people.length, groups.length);
	const faces = people.slice(0, FACES_SHOWN);
	const shown = groups.slice(0, GROUPS_SHOWN);
	const more = people.length - shown.reduce((sum, group) => sum + group.people.length, 0);
	return (
		<>
			{/* biome-ignore lint/a11y/useSemanticElements: a group of people is no set of fields. */}
			<div role="group" aria-label={label} className="hidden lg:flex items-center gap-1" data-here="groups">
				{shown.map((group) => (
					<PresenceGroup key={group.partner.id} {...group} />
				))}
				{more > 0 && (
					<button type="button" className="count" onClick={() => setOpen(true)} title={label}>
						+{more}
						<span className="sr-only">: {label}</span>
					</button>
				)}
			</div>
			<button
				type="button"
				className="lg:hidden flex items-center h-control phone:h-touch pl-1"
				title={label}
				onClick={() => setOpen(true)}
			>
				<span className="sr-only">{label}</span>
				<span className="avs" aria-hidden="true">
					{faces.map((one) => (
						<Person key={one.personId} name={one.personName} partner={one.partner} />
					))}
				</span>
				{people.length > faces.length && (
					<span className="text-xs font-semibold text-ink-2 pl-1" aria-hidden="true">
						+{people.length - faces.length}
					</span>
				)}
			</button>
			<Dialog open={open} onOpenChange={setOpen} title={words.plan.whoIsHere} about={label}>
				<ul className="flex flex-col gap-4">
					{groups.map((group) => (
						<li key={group.partner.id}>
							<PartnerName partner={group.partner} className="font-semibold" />
							<ul className="mt-1.5 flex flex-col gap-1.5 pl-[30px]">
								{group.people.map((one) => (
									<li key={one.personId} className="flex items-center gap-2">
										<span aria-hidden="true" className="contents">
											<Person name={one.personName} partner={group.partner} />
										</span>
										{one.personName}
									</li>
								))}
							</ul>
						</li>
					))}
				</ul>
			</Dialog>
		</>
	);
}
