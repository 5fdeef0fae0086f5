"use client";
import { Crown, EllipsisVertical, KeyRound, PenLine, Stamp, UserMinus } from "lucide-react";
import { useState } from "react";
import { Person } from "@/components/person/person";
import { useRoom } from "@/components/room/plan-room";
import { Button } from "@/components/ui/button";
import { Menu, MenuItem } from "@/components/ui/menu";
import { StatePill } from "@/components/ui/state-pill";
import { partnerWords } from "@/lib/i18n/en/partner";
import type { PartnerView, SeatView } from "@/lib/queries";
import { may } from "@/lib/seat/may";
import { whyNotChangeSeat, whyNotWithdraw } from "@/lib/seat/seat-rules";
import { ChangeSeatDialog, HandOverDialog, PasswordLinkDialog, WithdrawSeatDialog } from "./seat-dialogs";

const said = partnerWords.seat;

type Asking = "change" | "withdraw" | "hand-over" | "password" | null;

/** One person's seat: role, mark, and what the reader may do with it. */
export function SeatRow({
	seat,
	partner,
	email,
	mailConfigured,
}: {
	seat: SeatView;
	partner: PartnerView;
	email: string | null;
	mailConfigured: boolean;
}) {
	const { view } = useRoom();
	const { seat: mine } = view.me;
	const [asking, setAsking] = useState<Asking>(null);
	const me = seat.id === mine.id;
	const leadsHere = may(mine, "give-seats") && mine.partnerId === seat.partnerId;
	const can = {
		change: leadsHere && !whyNotChangeSeat(mine, seat, seat.role),
		handOver: may(mine, "run-plan") && !me && seat.role === "lead",
		password: leadsHere && !me && !mailConfigured && !view.plan.sample,
		withdraw: !whyNotWithdraw(mine, seat),
	};
	const any = Object.values(can).some(Boolean);
	const close = (open: boolean) => setAsking((now) => (open ? now : null));
	const dialog = { seat, open: true, onOpenChange: close, planId: view.plan.id };
	return (
		<li className="flex items-center gap-3 px-4 py-2 min-h-12">
			<span aria-hidden="true" className="contents">
				<Person name={seat.personName} partner={partner} />
			</span>
			<span className="min-w-0 flex-1 flex flex-wrap items-center gap-x-3 gap-y-1">
				<span className="min-w-0 flex-1 basis-48">
					<span className="font-medium">{seat.personName}</span>
					{me && <span className="text-ink-2"> ({partnerWords.you})</span>}
					{email && !view.plan.sample && <span className="block text-sm text-ink-2 truncate">{email}</span>}
				</span>
				<span className="flex flex-wrap items-center gap-2">
					{seat.planLead && (
						<StatePill tone="live" icon={Crown}>
							{partnerWords.planLead}
						</StatePill>
					)}
					{seat.signatory && (
						<StatePill tone="draft" icon={Stamp}>
							{partnerWords.signatory}
						</StatePill>
					)}
					<span className="text-sm text-ink-2 w-20 phone:w-auto">{partnerWords.roles[seat.role]}</span>
				</span>
			</span>
			{any ? (
				<Menu
					align="end"
					trigger={
						<Button look="quiet" size="sm" icon={EllipsisVertical} iconOnly>
							{partnerWords.page.seatMenu(seat.personName)}
						</Button>
					}
				>
					{can.change && (
						<MenuItem icon={PenLine} onSelect={() => setAsking("change")}>
							{said.change}
						</MenuItem>
					)}
					{can.handOver && (
						<MenuItem icon={Crown} onSelect={() => setAsking("hand-over")}>
							{said.handOver}
						</MenuItem>
					)}
					{can.password && (
						<MenuItem icon={KeyRound} onSelect={() => setAsking("password")}>
							{said.passwordLink}
						</MenuItem>
					)}
					{can.withdraw && (
						<MenuItem icon={UserMinus} danger onSelect={() => setAsking("withdraw")}>
							{me ? said.leave : said.withdraw}
						</MenuItem>
					)}
				</Menu>
			) : (
				<span className="w-7 phone:w-touch" />
			)}
			{asking === "change" && <ChangeSeatDialog {...dialog} />}
			{asking === "hand-over" && <HandOverDialog {...dialog} />}
			{asking === "password" && <PasswordLinkDialog {...dialog} />}
			{asking === "withdraw" && <WithdrawSeatDialog {...dialog} own={me} />}
		</li>
	);
}
