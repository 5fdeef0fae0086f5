"use client";
import Link from "next/link";
import { useEffect, useRef } from "react";
import { usePlanDraft, usePlanNow, useRoom } from "@/components/room/plan-room";
import { words } from "@/lib/i18n/words";
import type { Kind } from "@/lib/plan/field-spec";
import { indexOf } from "@/lib/plan/plan-index";
import { WAYS, type Way } from "./ways";

/** The views of a plan as tabs; a count says how much of a thing there is. */
export function PlanTabs({ base, path }: { base: string; path: string }) {
	const tabs = useRef<HTMLElement>(null);
	// Where not all tabs fit, the one that one is at is among those that are seen.
	// biome-ignore lint/correctness/useExhaustiveDependencies: another path is another current tab.
	useEffect(() => {
		tabs.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
	}, [path]);
	return (
		<nav
			ref={tabs}
			aria-label={words.plan.views}
			className="flex items-stretch gap-4 min-w-0 overflow-x-auto"
		>
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
		case "roles":
			return <CardCount kind="role" says={counts.roles} />;
		case "barriers":
			return <CardCount kind="barrier" says={counts.barriers} />;
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

function CardCount({ kind, says }: { kind: Kind; says: (n: number) => string }) {
	const plan = usePlanDraft();
	const n = indexOf(plan).live.filter((card) => card.kind === kind).length;
	return <Counted says={says(n)}>{String(n)}</Counted>;
}

function ReadinessCount() {
	const { met, of } = usePlanNow().readiness;
	return of > 0 && <Counted says={counts.readiness(met, of)}>{`${met}/${of}`}</Counted>;
}

function PeopleCount() {
	const n = useRoom().view.seats.length;
	return <Counted says={counts.people(n)}>{String(n)}</Counted>;
}
