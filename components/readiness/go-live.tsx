"use client";
import { Lock, Rocket } from "lucide-react";
import { useId, useState } from "react";
import { usePartners } from "@/components/agreement/use-partners";
import { useAct } from "@/components/partner/use-act";
import { usePlanDraft, usePlanNow, useRoom } from "@/components/room/plan-room";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FormProblem } from "@/components/ui/form-problem";
import { Note } from "@/components/ui/note";
import type { Digest } from "@/lib/agreement/digest";
import type { Standing } from "@/lib/agreement/standing";
import { capture, wordingNow } from "@/lib/agreement/wording";
import { goingLive } from "@/lib/i18n/en/going-live";
import { words } from "@/lib/i18n/words";
import { may } from "@/lib/seat/may";
import { usePlanLead } from "./use-plan-lead";

const say = goingLive.goLive;

/**
 * The button that puts the whole plan to its partners: locked, and saying why, until every check is met.
 *
 * The catch: it opens by itself when the last condition is met anywhere, and only the plan lead has it.
 */
export function GoLive({ standing }: { standing: Standing | undefined }) {
	const { view, doc, online } = useRoom();
	const plan = usePlanDraft();
	const { ready } = usePlanNow().readiness;
	const { shortName } = usePartners();
	const lead = usePlanLead();
	const why = useId();
	/** The words that the lead has before the eyes, from the moment the question is asked. */
	const [asking, setAsking] = useState<Digest | null>(null);
	const leads = may(view.me.seat, "run-plan");
	const open = ready && leads && online;
	const ask = () => {
		const wording = wordingNow(doc, plan, "plan");
		if (wording) setAsking(capture(wording).digest);
	};
	const reason = !ready ? say.locked : !leads ? say.askLead(lead) : online ? say.open : say.offline;
	return (
		<div className="print:hidden">
			{standing?.kind === "lapsed" && (
				<Note tone="lapsed" className="mt-4">
					{say.lapsed}
				</Note>
			)}
			{standing?.kind === "withdrawn" && (
				<Note tone="lapsed" className="mt-4">
					{say.withdrawn(shortName(standing.withdrawnBy?.partner ?? ""))}
				</Note>
			)}
			<Button
				look={open ? "primary" : "plain"}
				size="lg"
				icon={open ? Rocket : Lock}
				locked={!open}
				aria-describedby={why}
				className="w-full mt-4"
				onClick={ask}
			>
				{say.verb}
			</Button>
			<p id={why} className="hint mt-1.5">
				{reason}
			</p>
			<Asking digest={asking} standing={standing} onClose={() => setAsking(null)} />
		</div>
	);
}

function Asking({
	digest,
	standing,
	onClose,
}: {
	digest: Digest | null;
	standing: Standing | undefined;
	onClose: () => void;
}) {
	const { view } = useRoom();
	const { busy, problem, setProblem, run } = useAct();
	const partners = view.partners.filter(({ left }) => !left);
	// A plan that was re-opened and reads as it did asks nobody anything.
	const agreed =
		standing?.kind === "in-force" && partners.every(({ id }) => standing.round?.asked.includes(id));
	const close = () => {
		setProblem(null);
		onClose();
	};
	const put = async () => {
		if (digest && (await run("go-live", { plan: view.plan.id, digest }, agreed ? say.doneAtOnce : say.done)))
			close();
	};
	return (
		<Dialog
			open={digest !== null}
			onOpenChange={(open) => !open && close()}
			title={agreed ? say.titleAtOnce : say.title}
			about={agreed ? say.aboutAtOnce : say.about(partners.length)}
			footer={
				<>
					<Button onClick={close}>{words.common.cancel}</Button>
					<Button look="primary" locked={busy} onClick={put}>
						{agreed ? say.verb : say.confirm}
					</Button>
				</>
			}
		>
			{!agreed && <p>{say.outcome}</p>}
			<FormProblem title={say.failed} problem={problem} className="mt-3" />
		</Dialog>
	);
}
