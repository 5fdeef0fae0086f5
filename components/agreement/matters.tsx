"use client";
import { CircleCheck, CircleDot } from "lucide-react";
import { useState } from "react";
import { PartnerMark } from "@/components/partner/partner-mark";
import { today } from "@/components/plan/dates";
import { usePlanNow, useRoom } from "@/components/room/plan-room";
import { Button } from "@/components/ui/button";
import type { Matter } from "@/lib/agreement/matter";
import type { Standing } from "@/lib/agreement/standing";
import type { SubjectKey } from "@/lib/agreement/subject";
import { agreementBox } from "@/lib/i18n/en/agreement-box";
import { cardDate } from "@/lib/plan/dates";
import { may } from "@/lib/seat/may";
import { MatterDialog, SettleDialog } from "./matter-dialogs";
import { dayOf } from "./moments";
import { usePartners } from "./use-partners";

const say = agreementBox.matters;

/** Enough of a reason to know it by; its whole stands above. */
const OPENING_LETTERS = 40;
const openingOf = (reason: string): string => {
	const letters = Array.from(reason.trim().replace(/\s+/gu, " "));
	return letters.length > OPENING_LETTERS
		? `${letters.slice(0, OPENING_LETTERS).join("").trimEnd()}…`
		: letters.join("");
};

/** Every objection and reservation on these words: why, who sees to it by when, and how it was settled. */
export function Matters({ subject, standing }: { subject: SubjectKey; standing: Standing | undefined }) {
	const { attested } = usePlanNow();
	const matters = attested.matters.filter((matter) => matter.subject === subject);
	if (matters.length === 0) return null;
	// Open ones first: they wait for somebody.
	const inOrder = [...matters].sort((a, b) => Number(a.state !== "open") - Number(b.state !== "open"));
	const quoted = new Set(standing?.answers.map(({ decision }) => decision?.id));
	return (
		<section className="mt-4 border-t border-line pt-3">
			<h4 className="font-semibold">{say.title}</h4>
			<ul className="divide-y divide-line">
				{inOrder.map((matter) => (
					<OneMatter
						key={matter.id}
						matter={matter}
						quoted={quoted.has(matter.id)}
						alike={matters.some((other) => other.id !== matter.id && partnerOf(other) === partnerOf(matter))}
					/>
				))}
			</ul>
		</section>
	);
}

const partnerOf = (matter: Matter) => matter.decision.partner;

function OneMatter({
	matter,
	quoted,
	alike,
}: {
	matter: Matter;
	/** Its reason stands among the decisions already. */
	quoted: boolean;
	/** The same partner has another one here, so its name alone does not tell them apart. */
	alike: boolean;
}) {
	const { me, online } = useRoom();
	const { partner, shortName } = usePartners();
	const [asking, setAsking] = useState<"settle" | "change" | null>(null);
	const { decision, owner, due, state, settledBy, overtakenBy } = matter;
	const who = partner(decision.partner);
	const objection = decision.answer === "object";
	const open = state === "open";
	const Icon = open ? CircleDot : CircleCheck;
	const name = shortName(decision.partner);
	const named = say.namedBy(name, alike ? openingOf(decision.reason) : "");
	return (
		<li className="py-2">
			<div className="flex items-center gap-2">
				{who && <PartnerMark partner={who} />}
				<span className="min-w-0 flex-1 text-sm font-medium">
					{objection ? say.objection(name) : say.reservation(name)}
				</span>
				<span
					className={`inline-flex items-center gap-1 text-xs font-semibold ${open ? "text-reserve" : "text-agreed"}`}
				>
					<Icon className="icon size-3.5" aria-hidden="true" />
					{say.states[state]}
				</span>
			</div>
			{!quoted && (
				<p dir="auto" className="serif mt-1 text-sm whitespace-pre-line">
					“{decision.reason}”
				</p>
			)}
			{settledBy ? (
				<div className="note s-agreed mt-1.5">
					<CircleCheck className="icon" aria-hidden="true" />
					<div className="min-w-0">
						<p dir="auto" className="whitespace-pre-line">
							{settledBy.settled}
						</p>
						<p className="mt-0.5 text-xs">
							{say.settledOn(settledBy.personName, shortName(settledBy.partner), dayOf(settledBy.at))}
						</p>
					</div>
				</div>
			) : (
				<>
					<p className="mt-1 text-xs text-ink-2">
						{overtakenBy && `${say.since(name, dayOf(overtakenBy.at))} `}
						{say.sees(shortName(owner), cardDate(due))}
						{open && due < today() && <strong className="font-semibold text-object">, {say.late}</strong>}
					</p>
					{may(me.seat, "put-to-partners") && (
						<div className="mt-1.5 flex flex-wrap gap-2">
							<Button size="sm" locked={!online} onClick={() => setAsking("settle")}>
								{objection ? agreementBox.actions.settle : agreementBox.actions.settleReservation}
								<span className="sr-only">{named}</span>
							</Button>
							<Button size="sm" look="quiet" locked={!online} onClick={() => setAsking("change")}>
								{say.changeOwner}
								<span className="sr-only">{named}</span>
							</Button>
						</div>
					)}
				</>
			)}
			<SettleDialog matter={matter} open={asking === "settle"} onClose={() => setAsking(null)} />
			<MatterDialog
				key={`${owner} ${due}`}
				matter={matter}
				open={asking === "change"}
				onClose={() => setAsking(null)}
			/>
		</li>
	);
}
