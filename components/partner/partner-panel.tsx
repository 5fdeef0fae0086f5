"use client";
import { EllipsisVertical, PenLine, Stamp, UserPlus, UserX } from "lucide-react";
import { useState } from "react";
import { useRoom } from "@/components/room/plan-room";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/dialog";
import { FormProblem } from "@/components/ui/form-problem";
import { Menu, MenuItem } from "@/components/ui/menu";
import { partnerWords } from "@/lib/i18n/en/partner";
import type { PartnerView, PeopleView } from "@/lib/queries";
import { may } from "@/lib/seat/may";
import { whyNotInvite } from "@/lib/seat/seat-rules";
import { InviteDialog } from "./invite-dialog";
import { OpenInvitations } from "./open-invitations";
import { PartnerDialog } from "./partner-dialog";
import { PartnerMark } from "./partner-mark";
import { SeatRow } from "./seat-row";
import { useAct } from "./use-act";

const said = partnerWords.page;

/** One partner: who sits for it, with which role and mark, and who has been invited. */
export function PartnerPanel({ partner, people }: { partner: PartnerView; people: PeopleView | undefined }) {
	const { view } = useRoom();
	const { seat: mine } = view.me;
	const [inviting, setInviting] = useState(false);
	const seats = view.seats.filter((one) => one.partnerId === partner.id);
	const addresses = new Map(people?.seats.map((one) => [one.id, one.email]));
	const hasLead = seats.some((one) => one.role === "lead");
	const mayInvite = !whyNotInvite(mine, { partnerId: partner.id, role: "lead", signatory: false }, hasLead);
	const firstLead = mine.partnerId !== partner.id;
	const invitations =
		people?.invitations.filter((one) => one.partnerId === partner.id && one.state === "open") ?? [];
	const headingId = `partner-${partner.id}`;
	return (
		<section aria-labelledby={headingId} className="panel">
			<header className="flex items-center gap-3 px-4 py-3 border-b border-line">
				<PartnerMark partner={partner} size="lg" outline={seats.length === 0} />
				<div className="min-w-0 flex-1 flex flex-wrap items-center gap-x-3 gap-y-2">
					<div className="min-w-0 flex-1 basis-48">
						<h3 id={headingId} className="font-semibold text-md leading-5">
							{partner.name}
						</h3>
						<p className="text-sm text-ink-2">{partnerWords.kinds[partner.kind]}</p>
					</div>
					{mayInvite && (
						<Button size="sm" icon={UserPlus} onClick={() => setInviting(true)}>
							{partnerWords.invite.verb}
							<span className="sr-only"> {partner.name}</span>
						</Button>
					)}
				</div>
				{may(mine, "change-partners") && <PartnerMenu partner={partner} />}
			</header>
			{seats.length > 0 ? (
				<ul aria-label={said.seats(partner.name)} className="divide-y divide-line">
					{seats.map((seat) => (
						<SeatRow
							key={seat.id}
							seat={seat}
							partner={partner}
							email={addresses.get(seat.id) ?? null}
							mailConfigured={people?.mailConfigured ?? false}
						/>
					))}
				</ul>
			) : (
				<p className="px-4 py-3 text-ink-2">{said.nobody}</p>
			)}
			<Missing lead={hasLead} signatory={seats.some((one) => one.signatory)} />
			{mine.partnerId === partner.id && may(mine, "give-seats") && !seats.some((one) => one.signatory) && (
				<NameSignatory others={seats.length > 1} />
			)}
			{invitations.length > 0 && <OpenInvitations invitations={invitations} planId={view.plan.id} />}
			{inviting && (
				<InviteDialog
					open
					onOpenChange={setInviting}
					partner={partner}
					firstLead={firstLead}
					reach={people?.reach}
					mailConfigured={people?.mailConfigured ?? false}
				/>
			)}
		</section>
	);
}

/** What a partner still lacks: nobody can invite its people, or nobody can decide for it. */
function Missing({ lead, signatory }: { lead: boolean; signatory: boolean }) {
	const missing = [lead ? null : said.noLead, signatory ? null : said.noSignatory].filter(
		(one) => one !== null,
	);
	if (missing.length === 0) return null;
	return (
		<p className="flex flex-wrap gap-2 px-4 pb-3">
			{missing.map((one) => (
				<span key={one} className="st st-own s-reserve">
					{one}
				</span>
			))}
		</p>
	);
}

/** The quickest way to a signatory, for a lead whose partner has none: oneself. */
function NameSignatory({ others }: { others: boolean }) {
	const { view } = useRoom();
	const { seat } = view.me;
	const { busy, problem, run } = useAct();
	const take = () =>
		run(
			"change-seat",
			{ plan: view.plan.id, seat: seat.id, role: seat.role, signatory: true },
			said.youAreSignatory,
		);
	return (
		<div className="px-4 pb-4">
			<p className="hint mb-2">{said.nameSignatory(others)}</p>
			<FormProblem title={said.signatoryNotNamed} problem={problem} className="mb-2" />
			<Button icon={Stamp} locked={busy} onClick={() => void take()}>
				{said.beSignatory}
			</Button>
		</div>
	);
}

function PartnerMenu({ partner }: { partner: PartnerView }) {
	const { view } = useRoom();
	const [asking, setAsking] = useState<"edit" | "remove" | null>(null);
	const { problem, run } = useAct();
	const change = partnerWords.change;
	const remove = async () => {
		if (
			await run("remove-partner", { plan: view.plan.id, partner: partner.id }, change.removed(partner.name))
		)
			setAsking(null);
	};
	const close = (open: boolean) => setAsking((now) => (open ? now : null));
	return (
		<>
			<Menu
				align="end"
				trigger={
					<Button look="quiet" size="sm" icon={EllipsisVertical} iconOnly>
						{said.partnerMenu(partner.name)}
					</Button>
				}
			>
				<MenuItem icon={PenLine} onSelect={() => setAsking("edit")}>
					{change.edit}
				</MenuItem>
				{partner.id !== view.me.seat.partnerId && (
					<MenuItem icon={UserX} danger onSelect={() => setAsking("remove")}>
						{change.remove}
					</MenuItem>
				)}
			</Menu>
			{asking === "edit" && <PartnerDialog open onOpenChange={close} partner={partner} />}
			<ConfirmDialog
				open={asking === "remove"}
				onOpenChange={close}
				title={change.removeTitle(partner.name)}
				about={change.removeAbout}
				verb={change.remove}
				danger
				onConfirm={remove}
			>
				<FormProblem title={change.notRemoved} problem={problem} />
			</ConfirmDialog>
		</>
	);
}
