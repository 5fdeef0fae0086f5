"use client";
import { useRef, useState } from "react";
import { usePartners } from "@/components/agreement/use-partners";
import { usePlanStanding } from "@/components/plan/plan-status";
import { usePlanNow, useRoom } from "@/components/room/plan-room";
import { CheckField } from "@/components/ui/field";
import { goingLive } from "@/lib/i18n/en/going-live";
import { CHECKS, type CheckId } from "@/lib/readiness/check";
import { CheckSection, type Remark } from "./check-section";
import { type Row, rowsOf } from "./rows";
import { useCheckKeys } from "./use-check-keys";

const say = goingLive;

/** The seven checks, each with what keeps it from being met, who must act, and the link that leads there. */
export function Checklist() {
	const { view } = useRoom();
	const { readiness } = usePlanNow();
	const { partners, shortName } = usePartners();
	const { status, gaps, broken } = usePlanStanding();
	const list = useRef<HTMLDivElement>(null);
	const [mine, setMine] = useState(false);
	const [chosen, setChosen] = useState<Partial<Record<CheckId, boolean>>>({});
	const own = view.me.seat.partnerId;
	const base = `/plans/${view.plan.id}`;

	const checks = readiness.checks.map((check) => {
		const rows = rowsOf(check.unmet, base).filter((row) => !mine || row.partners.includes(own));
		return { check, rows, open: chosen[check.id] ?? check.unmet.length > 0 };
	});
	const shown = mine ? checks.filter(({ rows }) => rows.length > 0) : checks;
	const setOpen = (ids: readonly CheckId[], open: boolean) =>
		setChosen((before) => ({ ...before, ...Object.fromEntries(ids.map((id) => [id, open])) }));

	useCheckKeys(list, {
		onMine: () => setMine(!mine),
		onFold: (id) => {
			const one = checks.find(({ check }) => check.id === id);
			if (one) setOpen([one.check.id], !one.open);
			else setOpen(CHECKS, !shown.some(({ open }) => open));
		},
	});

	const remarkOn = ({ of }: Row): Remark | null => {
		const lost = broken.find(({ unmet }) => of.includes(unmet));
		if (lost) return { kind: "broken", since: lost.since };
		return of.some((unmet) => gaps.includes(unmet)) ? { kind: "gap" } : null;
	};

	return (
		<div ref={list}>
			<div className="flex flex-wrap items-start gap-x-4 gap-y-2 mb-4">
				<div className="flex-1 min-w-[16rem]">
					<h2 className="text-xl font-semibold tracking-tight">{say.title}</h2>
					<p className="text-ink-2 mt-0.5 max-w-[640px]">
						{status === "live" ? say.introLive : say.intro(readiness.of)}
					</p>
				</div>
				<CheckField
					className="text-sm font-medium print:hidden"
					label={say.onlyMine(shortName(own))}
					checked={mine}
					onChange={({ target }) => setMine(target.checked)}
				/>
			</div>
			{mine && shown.length === 0 && <p className="text-ink-2">{say.nothingMine(shortName(own))}</p>}
			<div className="flex flex-col gap-2.5">
				{shown.map(({ check, rows, open }) => (
					<CheckSection
						key={check.id}
						check={check}
						rows={rows}
						partners={partners}
						remarkOn={remarkOn}
						open={open}
						onOpen={(next) => setOpen([check.id], next)}
					/>
				))}
			</div>
		</div>
	);
}
