"use client";
import { Clock } from "lucide-react";
import { dayOfMoment } from "@/components/plan/dates";
import { Button } from "@/components/ui/button";
import { FormProblem } from "@/components/ui/form-problem";
import { partnerWords } from "@/lib/i18n/en/partner";
import type { InvitationView } from "@/lib/queries";
import { useAct } from "./use-act";

const said = partnerWords.invitations;

/** Links that are out and not yet used; each can be taken back. */
export function OpenInvitations({ invitations, planId }: { invitations: InvitationView[]; planId: string }) {
	return (
		<div className="border-t border-line px-4 py-3 bg-canvas rounded-b-card">
			<h4 className="eyebrow mb-1">{said.title(invitations.length)}</h4>
			<ul className="flex flex-col gap-1">
				{invitations.map((one) => (
					<Invitation key={one.id} invitation={one} planId={planId} />
				))}
			</ul>
		</div>
	);
}

function Invitation({ invitation, planId }: { invitation: InvitationView; planId: string }) {
	const { busy, problem, run } = useAct();
	const role = partnerWords.roles[invitation.role];
	const line = said.line(
		invitation.signatory ? said.asSignatory(role) : role,
		invitation.email ? said.forAddress(invitation.email) : said.anybody,
		invitation.invitedBy,
		dayOfMoment(invitation.expiresAt),
	);
	return (
		<li>
			<div className="flex items-center gap-2 text-sm">
				<Clock className="icon size-4 text-ink-3" aria-hidden="true" />
				<span className="flex-1 min-w-0">{line}</span>
				<Button
					size="sm"
					locked={busy}
					onClick={() => run("revoke-invitation", { plan: planId, invitation: invitation.id }, said.revoked)}
				>
					{said.revoke}
					<span className="sr-only">: {line}</span>
				</Button>
			</div>
			<FormProblem title={said.notRevoked} problem={problem} className="mt-1" />
		</li>
	);
}
