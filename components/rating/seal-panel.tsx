"use client";
import { CircleDashed, Lock, PenLine } from "lucide-react";
import { useState } from "react";
import { shortDay } from "@/components/agreement/moments";
import { usePartners } from "@/components/agreement/use-partners";
import { PartnerMark } from "@/components/partner/partner-mark";
import { useAct } from "@/components/partner/use-act";
import { useRoom } from "@/components/room/plan-room";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/dialog";
import { FormProblem } from "@/components/ui/form-problem";
import type { Digest } from "@/lib/agreement/digest";
import { ratingWords } from "@/lib/i18n/en/rating";
import { longDate } from "@/lib/plan/dates";
import { digestOfRatings } from "@/lib/rating/digest";
import type { OwnRating, RatingRound } from "@/lib/rating/rating";
import { ITEMS } from "@/lib/review/catalogue";
import { may } from "@/lib/seat/may";
import { useRatings } from "./use-ratings";

const say = ratingWords.form;

/** Who has sealed, and the own seal: of the other partners nothing else is known here. */
export function SealPanel({
	round,
	ratings,
	sealed,
	asked,
}: {
	round: RatingRound;
	ratings: readonly OwnRating[];
	sealed: boolean;
	asked: boolean;
}) {
	const { view, me } = useRoom();
	const { partner, shortName, stays } = usePartners();
	const { busy, problem, setProblem, run } = useAct();
	const { again } = useRatings();
	/** While it is asked: the ratings that the signatory has before their eyes. */
	const [asking, setAsking] = useState<Digest | null>(null);
	const own = me.seat.partnerId;
	const rated = ratings.length;
	const rates = may(me.seat, "attest-own");
	const left = ITEMS.length - rated;
	const signatories = view.seats
		.filter((seat) => seat.partnerId === own && seat.signatory)
		.map(({ personName }) => personName);
	const seal = async () => {
		if (!asking) return;
		const done = await run(
			"seal-ratings",
			{ plan: view.plan.id, round: round.id, digest: asking },
			say.sealDone(shortName(own)),
		);
		if (done) setAsking(null);
		else again();
	};
	return (
		<>
			<h3 className="font-semibold">{say.waiting}</h3>
			{round.by && <p className="mt-1 font-semibold">{ratingWords.wantedBy(longDate(round.by))}</p>}
			<p className="hint mt-1">{say.waitingText(round.asked.filter(stays).length)}</p>
			<ul className="rating-partners">
				{round.asked.map((id) => {
					const one = partner(id);
					const done = round.sealed.find((each) => each.partner === id);
					const Icon = done ? Lock : id === own && rates ? PenLine : CircleDashed;
					return (
						<li key={id}>
							{one && <PartnerMark partner={one} size="lg" />}
							<div>
								<p className="font-semibold">{shortName(id)}</p>
								<p className="flex items-center gap-1 text-sm text-ink-2">
									<Icon className="icon size-3.5" aria-hidden="true" />
									{done
										? say.sealed(shortDay(done.at))
										: id === own
											? rates
												? say.ratingNow(rated)
												: say.ratedSoFar(rated)
											: say.notSealed}
								</p>
							</div>
						</li>
					);
				})}
			</ul>
			{asked && !sealed && (
				<>
					{may(me.seat, "decide") ? (
						<Button
							look={left === 0 ? "primary" : "plain"}
							className="w-full"
							icon={Lock}
							locked={rated === 0 || busy}
							onClick={() => {
								setProblem(null);
								setAsking(digestOfRatings(ratings));
							}}
						>
							{say.seal(shortName(own))}
						</Button>
					) : (
						<p>{say.whoSeals(signatories)}</p>
					)}
					<p className="hint mt-2">
						{left === 0 ? say.noneLeft : rates ? say.left(left) : say.leftOthers(left)}
					</p>
				</>
			)}
			<ConfirmDialog
				open={asking !== null}
				onOpenChange={(stay) => !stay && setAsking(null)}
				title={say.seal(shortName(own))}
				about={say.sealAbout(shortName(own), left)}
				verb={say.sealVerb}
				onConfirm={seal}
			>
				<FormProblem title={say.notSealedProblem} problem={problem} />
			</ConfirmDialog>
		</>
	);
}
