"use client";
import { Eye, Lock, LockOpen } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { usePartners } from "@/components/agreement/use-partners";
import { useAct } from "@/components/partner/use-act";
import { today } from "@/components/plan/dates";
import { useRoom } from "@/components/room/plan-room";
import { Button, buttonClass } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/field";
import { FormProblem } from "@/components/ui/form-problem";
import { useOvertaken } from "@/components/ui/use-overtaken";
import { ratingWords as say } from "@/lib/i18n/en/rating";
import { openRound, type RatingRound, type RatingsView } from "@/lib/rating/rating";
import { may } from "@/lib/seat/may";

/** What can be done with rounds now: rate in the open one, and for the plan lead open or close one. */
export function RoundButtons({ ratings }: { ratings: RatingsView }) {
	const { view, me } = useRoom();
	const open = openRound(ratings);
	const own = me.seat.partnerId;
	const rates =
		may(me.seat, "attest-own") &&
		open?.asked.includes(own) &&
		!open.sealed.some(({ partner }) => partner === own);
	return (
		<>
			{may(me.seat, "run-plan") && <TurnRound open={open} last={ratings.rounds.at(-1)?.number ?? 0} />}
			{open && (
				<Link
					href={`/plans/${view.plan.id}/factors/rate`}
					className={buttonClass({ look: rates ? "primary" : "plain", size: "sm" })}
				>
					{rates ? (
						<Lock className="icon size-4" aria-hidden="true" />
					) : (
						<Eye className="icon size-4" aria-hidden="true" />
					)}
					{rates ? say.rate(open.number) : say.seeRound(open.number)}
				</Link>
			)}
		</>
	);
}

/**
 * Opens the next round or closes the open one, after asking.
 *
 * The catch: while it is asked the same may be done in another window. The question is then withdrawn with a word of it:
 * it must never become the opposite question under the pointer. [V15]
 */
function TurnRound({ open, last }: { open: RatingRound | null; last: number }) {
	const { view } = useRoom();
	const { shortName, stays } = usePartners();
	const { busy, problem, run } = useAct();
	/** What is asked, and which round was the last one then. */
	const [asking, setAsking] = useState<{ close: RatingRound | null; last: number } | null>(null);
	const moved = asking !== null && (asking.last !== last || asking.close?.id !== open?.id);
	const meanwhile = open ? say.openedMeanwhile(open.number) : say.closedMeanwhile(last);
	const done = () => setAsking(null);
	useOvertaken(moved ? meanwhile : null, busy, done);
	const plan = view.plan.id;
	const [by, setBy] = useState("");
	const confirm = () =>
		asking?.close
			? run("close-rating-round", { plan, round: asking.close.id }, say.closed(asking.close.number), done)
			: run("open-rating-round", { plan, by: by || null }, say.opened((asking?.last ?? last) + 1), done);
	const missing = (open?.asked ?? [])
		.filter((id) => stays(id) && !open?.sealed.some(({ partner }) => partner === id))
		.map(shortName);
	const words = asking?.close
		? {
				title: say.close,
				about: open?.sealed.length === 0 ? say.closeEmpty : say.closeAbout(missing),
				verb: say.close,
				failed: say.notClosed,
			}
		: { title: say.open, about: say.openAbout, verb: say.openVerb, failed: say.notOpened };
	return (
		<>
			<Button
				size="sm"
				look={open ? "quiet" : "plain"}
				icon={open ? LockOpen : undefined}
				locked={busy}
				onClick={() => setAsking({ close: open, last })}
			>
				{open ? say.close : say.open}
			</Button>
			<ConfirmDialog
				open={asking !== null}
				onOpenChange={(stay) => !stay && done()}
				title={words.title}
				about={words.about}
				verb={words.verb}
				onConfirm={confirm}
			>
				{asking?.close === null && (
					<TextField
						type="date"
						label={say.by}
						hint={say.byHint}
						value={by}
						min={today()}
						error={problem?.where === "by" ? problem.text : undefined}
						onChange={(event) => setBy(event.target.value)}
					/>
				)}
				<FormProblem title={words.failed} problem={problem?.where === "by" ? null : problem} />
			</ConfirmDialog>
		</>
	);
}
