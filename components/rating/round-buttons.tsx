"use client";
import { Lock, LockOpen } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { usePartners } from "@/components/agreement/use-partners";
import { useAct } from "@/components/partner/use-act";
import { useRoom } from "@/components/room/plan-room";
import { Button, buttonClass } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/dialog";
import { FormProblem } from "@/components/ui/form-problem";
import { ratingWords as say } from "@/lib/i18n/en/rating";
import { openRound, type RatingsView } from "@/lib/rating/rating";
import { may } from "@/lib/seat/may";

/** What can be done with rounds now: rate in the open one, and for the plan lead open or close one. */
export function RoundButtons({ ratings }: { ratings: RatingsView }) {
	const { view, me } = useRoom();
	const { shortName, stays } = usePartners();
	const { busy, problem, run } = useAct();
	const [asking, setAsking] = useState<"open" | "close" | null>(null);
	const open = openRound(ratings);
	const leads = may(me.seat, "run-plan");
	const plan = view.plan.id;
	const missing = (open?.asked ?? [])
		.filter((id) => stays(id) && !open?.sealed.some(({ partner }) => partner === id))
		.map(shortName);
	const confirm = async () => {
		const done = open
			? await run("close-rating-round", { plan, round: open.id }, say.closed(open.number))
			: await run("open-rating-round", { plan }, say.opened((ratings.rounds.at(-1)?.number ?? 0) + 1));
		if (done) setAsking(null);
	};
	return (
		<>
			{leads && (
				<Button
					size="sm"
					look={open ? "quiet" : "plain"}
					icon={open ? LockOpen : undefined}
					locked={busy}
					onClick={() => setAsking(open ? "close" : "open")}
				>
					{open ? say.close : say.open}
				</Button>
			)}
			{open && (
				<Link href={`/plans/${plan}/factors/rate`} className={buttonClass({ look: "primary", size: "sm" })}>
					<Lock className="icon size-4" aria-hidden="true" />
					{say.rate(open.number)}
				</Link>
			)}
			<ConfirmDialog
				open={asking !== null}
				onOpenChange={(stay) => !stay && setAsking(null)}
				title={open ? say.close : say.open}
				about={open ? say.closeAbout(missing) : say.openAbout}
				verb={open ? say.close : say.openVerb}
				onConfirm={confirm}
			>
				<FormProblem title={open ? say.notClosed : say.notOpened} problem={problem} />
			</ConfirmDialog>
		</>
	);
}
