"use client";
import "./ledger.css";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Download, Package, ShieldCheck } from "lucide-react";
import { useWidth } from "@/components/board/use-width";
import { PaperHead } from "@/components/plan/paper-head";
import { PlanActions, usePlanKeys, type ViewKey } from "@/components/plan/shell-slots";
import { useRoom } from "@/components/room/plan-room";
import { ask } from "@/components/ui/api";
import { Button, buttonClass } from "@/components/ui/button";
import { useKeys } from "@/components/ui/keys";
import { Note } from "@/components/ui/note";
import { exportPath } from "@/lib/export/formats";
import { ledgerWords as say } from "@/lib/i18n/en/ledger";
import type { LedgerView } from "@/lib/queries";
import { LedgerEntries } from "./ledger-entries";
import { LedgerFilters } from "./ledger-filters";
import { useChainCheck } from "./use-chain-check";
import { queryOf, useLedgerFilter } from "./use-ledger-filter";

const KEYS: readonly ViewKey[] = [{ keys: ["C"], does: say.keys.check }];

/** Who did what for which organisation, and when; filtered, downloaded, and checked on the page itself. */
export function LedgerPage() {
	const { view, online } = useRoom();
	const [choice, choose] = useLedgerFilter();
	const width = useWidth();
	const check = useChainCheck(view.plan.id);
	const plan = view.plan.id;
	const { data, isError, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
		queryKey: ["ledger", plan, choice],
		queryFn: ({ pageParam }) => ask("ledger", { plan, before: pageParam, ...choice }),
		initialPageParam: "",
		getNextPageParam: (page: LedgerView) => (page.more ? String(page.entries.at(-1)?.seq ?? "") : undefined),
		enabled: online,
	});
	usePlanKeys(KEYS);
	useKeys({ c: () => void check.run() });
	const actions = (
		<>
			<a
				className={buttonClass({ look: "quiet", size: "sm" })}
				href={`${exportPath(plan, "ledger")}${queryOf(choice)}`}
				download
			>
				<Download className="icon size-4" aria-hidden="true" />
				{say.csv}
			</a>
			<a
				className={buttonClass({ look: "quiet", size: "sm" })}
				href={exportPath(plan, "pack")}
				title={say.packHint}
				download
			>
				<Package className="icon size-4" aria-hidden="true" />
				{say.pack}
			</a>
			<Button size="sm" icon={ShieldCheck} hotkey="C" onClick={() => void check.run()}>
				{say.check}
			</Button>
		</>
	);
	const entries = data?.pages.flatMap((page) => page.entries) ?? [];
	return (
		<div className="ledger">
			<PaperHead />
			<h2 className="text-xl font-semibold tracking-tight">{say.title}</h2>
			<p className="mt-0.5 text-ink-2">{say.about}</p>
			{width === "phone" && <div className="mt-3 flex flex-wrap gap-2">{actions}</div>}
			<div role="status" className="mt-3">
				{check.state.kind === "checking" && <p>{say.checking(check.state.entries)}</p>}
				{check.state.kind === "holds" && (
					<Note tone="agreed" icon={ShieldCheck}>
						<p>{say.holds(check.state.entries)}</p>
						<p className="mt-1">{say.lastHash(check.state.entries)}</p>
						<p className="ledger-hash">{check.state.hash}</p>
					</Note>
				)}
				{check.state.kind === "breaks" && <Note tone="object">{say.breaks(check.state.at)}</Note>}
				{check.state.kind === "failed" && <Note tone="object">{say.failed}</Note>}
			</div>
			<LedgerFilters choice={choice} onChoose={choose} />
			{isError ? (
				<>
					<Note tone="object">{say.failed}</Note>
					<Button className="mt-3" onClick={() => void refetch()}>
						{say.again}
					</Button>
				</>
			) : !data ? (
				<p role="status" className="text-ink-2">
					{online ? say.loading : say.offline}
				</p>
			) : entries.length === 0 ? (
				<p role="status">{say.none}</p>
			) : (
				<LedgerEntries entries={entries} />
			)}
			{hasNextPage && (
				<Button className="mt-3" locked={isFetchingNextPage} onClick={() => void fetchNextPage()}>
					{say.earlier}
				</Button>
			)}
			{width !== "phone" && <PlanActions>{actions}</PlanActions>}
		</div>
	);
}
