"use client";
import { useQuery } from "@tanstack/react-query";
import { FileUp, LayoutGrid, Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { SampleBanner } from "@/components/account/sample-banner";
import { KeptCopiesHere } from "@/components/room/kept-copies-here";
import { KeptPlans } from "@/components/room/kept-plans";
import { keepShell } from "@/components/room/offline-shell";
import { UnsentHere } from "@/components/room/unsent-here";
import { ask, problemOf } from "@/components/ui/api";
import { Button, ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty";
import { useKeys } from "@/components/ui/keys";
import { Note } from "@/components/ui/note";
import { plansWords } from "@/lib/i18n/en/plans";
import { words } from "@/lib/i18n/words";
import type { PlanListItem, PlanStatus } from "@/lib/queries";
import { PlanCard } from "./plan-card";
import { SiteHeader } from "./site-header";

const said = plansWords.list;
const STATUSES = ["draft", "ready", "live", "closed"] as const;
/** Who is in a plan changes all the time and is announced to nobody outside it: look again now and then. */
const LOOK_AGAIN_MS = 15_000;

/** Every plan the person has a seat in. */
export function PlansPage() {
	const router = useRouter();
	const plans = useQuery({
		queryKey: ["plans", {}],
		queryFn: () => ask("plans", {}),
		refetchInterval: LOOK_AGAIN_MS,
	});
	const [status, setStatus] = useState<PlanStatus | "all">("all");
	useEffect(() => void keepShell(), []);
	useKeys({ n: () => router.push("/plans/new") });
	return (
		<div className="flex h-dvh flex-col">
			<SiteHeader>
				<SampleBanner />
			</SiteHeader>
			<main id="main" tabIndex={-1} className="flex-1 overflow-y-auto relative">
				<div className="max-w-[1320px] mx-auto px-6 phone:px-4 pt-6 pb-8">
					<div className="flex flex-wrap items-end gap-3">
						<div>
							<h1 className="text-2xl font-semibold tracking-tight">{words.plan.plans}</h1>
							{plans.data && plans.data.length > 0 && (
								<p className="text-ink-2 mt-0.5">{said.about(plans.data.length)}</p>
							)}
						</div>
						<span className="flex-1 phone:basis-full phone:hidden" />
						{plans.data && plans.data.length > 0 && (
							<StatusFilter plans={plans.data} value={status} onChange={setStatus} />
						)}
						<ButtonLink href="/plans/import" icon={FileUp} className="phone:flex-1">
							{said.importPlan}
						</ButtonLink>
						<ButtonLink href="/plans/new" look="primary" icon={Plus} hotkey="N" className="phone:flex-1">
							{said.newPlan}
						</ButtonLink>
					</div>
					{!plans.data && (plans.error || plans.fetchStatus === "paused") && <KeptPlans />}
					{plans.error && (
						<Note tone="object" className="mt-5">
							<p className="font-semibold">{said.failed}</p>
							<p>{problemOf(plans.error)}</p>
							<Button size="sm" className="mt-2" onClick={() => plans.refetch()}>
								{words.common.retry}
							</Button>
						</Note>
					)}
					{plans.isPending && (
						<p role="status" className="text-ink-2 mt-8">
							{words.common.loading}
						</p>
					)}
					{plans.data && <UnsentHere plans={plans.data} />}
					{plans.data && <KeptCopiesHere plans={plans.data.map((plan) => plan.id)} />}
					{plans.data && <PlanCards plans={plans.data} status={status} onAll={() => setStatus("all")} />}
					<p className="text-xs text-ink-2 mt-5">{words.common.noPersonalData}</p>
				</div>
			</main>
		</div>
	);
}

function PlanCards({
	plans,
	status,
	onAll,
}: {
	plans: PlanListItem[];
	status: PlanStatus | "all";
	onAll: () => void;
}) {
	const shown = plans.filter((plan) => status === "all" || plan.status === status);
	if (plans.length === 0)
		return (
			<div className="mt-6 max-w-[420px]">
				<EmptyState
					icon={LayoutGrid}
					title={said.emptyTitle}
					actions={
						<>
							<ButtonLink href="/plans/new" look="primary" icon={Plus}>
								{said.newPlan}
							</ButtonLink>
							<ButtonLink href="/plans/import">{said.importPlan}</ButtonLink>
						</>
					}
				>
					{said.empty}
				</EmptyState>
			</div>
		);
	if (shown.length === 0 && status !== "all")
		return (
			<div className="mt-6 max-w-[420px]">
				<EmptyState
					icon={LayoutGrid}
					title={said.noneOf(words.plan.status[status])}
					actions={<Button onClick={onAll}>{said.showAll}</Button>}
				>
					{said.noneOfText}
				</EmptyState>
			</div>
		);
	return (
		<ul className="grid grid-cols-1 md:grid-cols-2 xl:grid-cols-3 gap-4 mt-5">
			{shown.map((plan) => (
				<li key={plan.id}>
					<PlanCard plan={plan} />
				</li>
			))}
		</ul>
	);
}

function StatusFilter({
	plans,
	value,
	onChange,
}: {
	plans: PlanListItem[];
	value: PlanStatus | "all";
	onChange: (status: PlanStatus | "all") => void;
}) {
	const count = (status: PlanStatus) => plans.filter((plan) => plan.status === status).length;
	const used = STATUSES.filter((status) => count(status) > 0 || status === value);
	if (used.length < 2) return null;
	return (
		<fieldset>
			<legend className="sr-only">{said.show}</legend>
			<div className="segments">
				{(["all", ...used] as const).map((one) => (
					<label key={one} className="num">
						<input type="radio" name="status" checked={value === one} onChange={() => onChange(one)} />
						{one === "all" ? `${said.all} ${plans.length}` : `${words.plan.status[one]} ${count(one)}`}
					</label>
				))}
			</div>
		</fieldset>
	);
}
