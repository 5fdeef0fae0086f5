"use client";
import { ArrowRight, ChevronDown, ChevronRight, CircleCheck, CircleDashed } from "lucide-react";
import Link from "next/link";
import { PartnerMarks } from "@/components/partner/partner-mark";
import { shortDayOfMoment } from "@/components/plan/dates";
import { StatePill } from "@/components/ui/state-pill";
import { goingLive } from "@/lib/i18n/en/going-live";
import { words } from "@/lib/i18n/words";
import type { PartnerView } from "@/lib/queries";
import type { Check } from "@/lib/readiness/readiness";
import type { Row } from "./rows";

const say = goingLive;

/** What a live plan says of a line: known at the start, or broken since then. */
export type Remark = { kind: "gap" } | { kind: "broken"; since: string | null };

/** One check: how much of it is met, and under it every condition that is not, with who mends it and where. */
export function CheckSection({
	check,
	rows,
	partners,
	remarkOn,
	open,
	onOpen,
}: {
	check: Check;
	rows: readonly Row[];
	partners: readonly PartnerView[];
	remarkOn: (row: Row) => Remark | null;
	open: boolean;
	onOpen: (open: boolean) => void;
}) {
	const met = check.unmet.length === 0;
	const Mark = met ? CircleCheck : CircleDashed;
	const tone = check.of === 0 ? "text-ink-3" : met ? "text-agreed" : "text-reserve";
	const Fold = open ? ChevronDown : ChevronRight;
	return (
		<details
			className="panel overflow-hidden break-inside-avoid"
			data-check={check.id}
			open={open}
			onToggle={({ currentTarget }) => currentTarget.open !== open && onOpen(currentTarget.open)}
		>
			<summary
				data-stop={check.id}
				className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2.5 list-none phone:px-3 phone:min-h-touch cursor-pointer [&::-webkit-details-marker]:hidden"
			>
				<Mark className={`icon size-5 ${tone}`} aria-hidden="true" />
				<h3 className="font-semibold flex-1 min-w-[12rem]">
					{words.readiness.checks[check.id]}
					<span className="sr-only">, {met ? say.check.met : say.check.unmet}</span>
				</h3>
				{check.of > 0 ? (
					<>
						<Bar met={check.met} of={check.of} />
						<span className="num text-sm font-semibold min-w-14 text-right">
							{say.metOf(check.met, check.of)}
						</span>
					</>
				) : (
					<span className="text-sm text-ink-2">{say.noneYet}</span>
				)}
				<Fold className="icon size-4 text-ink-3 print:hidden" aria-hidden="true" />
			</summary>
			{rows.length === 0 ? (
				<p className="border-t border-line pl-12 pr-4 py-2 text-ink-2">{say.allMet}</p>
			) : (
				<ul className="border-t border-line">
					{rows.map((row) => (
						<RowLine key={row.key} row={row} partners={partners} remark={remarkOn(row)} />
					))}
				</ul>
			)}
		</details>
	);
}

function Bar({ met, of }: { met: number; of: number }) {
	return (
		<span
			className="w-28 h-1.5 rounded-full bg-sunken overflow-hidden phone:hidden print:hidden"
			aria-hidden="true"
		>
			<span className="block h-full bg-primary" style={{ width: `${(100 * met) / of}%` }} />
		</span>
	);
}

function RowLine({
	row,
	partners,
	remark,
}: {
	row: Row;
	partners: readonly PartnerView[];
	remark: Remark | null;
}) {
	const who = partners.filter(({ id }) => row.partners.includes(id));
	return (
		<li
			data-row={row.key}
			className="flex flex-wrap items-center gap-x-3 gap-y-0.5 pl-12 pr-4 py-[3px] min-h-[34px] phone:pl-3 phone:pr-1 phone:py-1.5 border-b last:border-b-0 border-line"
		>
			<span className="eyebrow num w-20 phone:w-auto">{row.codes.join(", ")}</span>
			<span className="flex-1 min-w-[14rem] py-1 phone:py-0">{row.text}</span>
			{remark && <RemarkPill remark={remark} />}
			<PartnerMarks partners={who} />
			<Link
				data-stop={row.key}
				href={row.href}
				prefetch={false}
				className="btn btn-sm btn-quiet text-primary! w-[222px] justify-end! phone:ml-auto phone:w-auto"
			>
				{words.readiness.verbs[row.verb]}
				<span className="sr-only">: {[row.codes.join(", "), row.text].filter(Boolean).join(", ")}</span>
				<ArrowRight className="icon size-3.5" aria-hidden="true" />
			</Link>
		</li>
	);
}

function RemarkPill({ remark }: { remark: Remark }) {
	if (remark.kind === "gap")
		return (
			<StatePill tone="reserve" icon={CircleDashed}>
				{say.knownGap}
			</StatePill>
		);
	return (
		<StatePill tone="lapsed" icon={CircleDashed}>
			{say.brokenSince(remark.since && shortDayOfMoment(remark.since))}
		</StatePill>
	);
}
