"use client";
import Link from "next/link";
import { usePlanDraft, usePlanNow, useRoom } from "@/components/room/plan-room";
import { words } from "@/lib/i18n/words";
import { indexOf } from "@/lib/plan/plan-index";
import { WAYS, type Way } from "./ways";

/** The views of a plan as tabs; a count says how much of a thing there is. */
export function PlanTabs({ base, path }: { base: string; path: string }) {
	return (
		<nav aria-label={words.plan.views} className="flex items-stretch gap-5 min-w-0 overflow-x-auto">
			{WAYS.map((way) => {
				const href = `${base}${way.path}`;
				return (
					<Link
						key={way.id}
						href={href}
						prefetch={false}
						className="tab"
						aria-current={path === href ? "page" : undefined}
					>
						{words.plan.tabs[way.id]}
						<Count of={way.id} />
					</Link>
				);
			})}
		</nav>
	);
}

function Count({ of }: { of: Way["id"] }) {
	switch (of) {
		case "barriers":
			return <BarrierCount />;
		case "readiness":
			return <ReadinessCount />;
		case "people":
			return <PeopleCount />;
		default:
			return null;
	}
}

const counts = words.plan.tabCounts;

function Counted({ says, children }: { says: string; children: string }) {
	return (
		<>
			<span className="count" aria-hidden="true">
				{children}
			</span>
			<span className="sr-only">, {says}</span>
		</>
	);
}

function BarrierCount() {
	const plan = usePlanDraft();
	const n = indexOf(plan).live.filter(({ kind }) => kind === "barrier").length;
	return <Counted says={counts.barriers(n)}>{String(n)}</Counted>;
}

function ReadinessCount() {
	const { met, of } = usePlanNow().readiness;
	return of > 0 && <Counted says={counts.readiness(met, of)}>{`${met}/${of}`}</Counted>;
}

function PeopleCount() {
	const n = useRoom().view.seats.length;
	return <Counted says={counts.people(n)}>{String(n)}</Counted>;
}
