"use client";
import { ChevronDown } from "lucide-react";
import Link from "next/link";
import { useRef } from "react";
import { usePlanDraft, usePlanNow, useRoom } from "@/components/room/plan-room";
import { Menu, MenuLink } from "@/components/ui/menu";
import { words } from "@/lib/i18n/words";
import type { Kind } from "@/lib/plan/field-spec";
import { indexOf } from "@/lib/plan/plan-index";
import { useFitting } from "./use-fitting";
import { WAYS, type Way, wayAt } from "./ways";

/** Room for "More" or the name of the view that one is at. */
const MORE_PX = 110;

/** The views of a plan as tabs; a count says how much of a thing there is. Those that do not fit are under More. */
export function PlanTabs({ base, path }: { base: string; path: string }) {
	const tabs = useRef<HTMLElement>(null);
	const fits = useFitting(tabs, WAYS.length, MORE_PX);
	const under = WAYS.slice(fits);
	const current = wayAt(base, path);
	const here = under.find((way) => way === current);
	return (
		<nav
			ref={tabs}
			aria-label={words.plan.views}
			className="flex flex-1 items-stretch gap-4 min-w-0 overflow-hidden"
		>
			{WAYS.map((way, index) => {
				const href = `${base}${way.path}`;
				return (
					<Link
						key={way.id}
						href={href}
						prefetch={false}
						className="tab"
						hidden={index >= fits}
						aria-current={way === current ? (path === href ? "page" : true) : undefined}
					>
						{words.plan.tabs[way.id]}
						<Count of={way.id} />
					</Link>
				);
			})}
			{under.length > 0 && (
				<Menu
					align="end"
					trigger={
						<button type="button" className="tab" aria-current={here ? "page" : undefined}>
							{here ? words.plan.tabs[here.id] : words.common.more}
							<ChevronDown className="icon size-4" aria-hidden="true" />
						</button>
					}
				>
					{under.map((way) => (
						<MenuLink key={way.id} icon={way.icon} link={<Link href={`${base}${way.path}`} />}>
							{words.plan.tabs[way.id]}
						</MenuLink>
					))}
				</Menu>
			)}
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
