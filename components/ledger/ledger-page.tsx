"use client";
import "./ledger.css";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Download, Package, ShieldCheck } from "lucide-react";
import { useState } from "react";
import { momentOf } from "@/components/agreement/moments";
import { usePartners } from "@/components/agreement/use-partners";
import { PartnerMark } from "@/components/partner/partner-mark";
import { PaperHead } from "@/components/plan/paper-head";
import { PlanActions, usePlanKeys, type ViewKey } from "@/components/plan/shell-slots";
import { usePlanDraft, useRoom } from "@/components/room/plan-room";
import { ask } from "@/components/ui/api";
import { Button, buttonClass } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import { useKeys } from "@/components/ui/keys";
import { Note } from "@/components/ui/note";
import { exportPath } from "@/lib/export/formats";
import { LEDGER_ACTS, ledgerWords as say } from "@/lib/i18n/en/ledger";
import { sentenceOfEntry } from "@/lib/ledger/sentence";
import { fixedBarrier } from "@/lib/plan/read";
import type { LedgerView } from "@/lib/queries";
import { shortCode } from "@/lib/review/catalogue";
import { useChainCheck } from "./use-chain-check";

const KEYS: readonly ViewKey[] = [{ keys: ["C"], does: say.keys.check }];
const ALL = { partner: "", person: "", act: "", since: "", until: "" };

/** Who did what for which organisation, and when; filtered, downloaded, and checked on the page itself. */
export function LedgerPage() {
	const { view, online } = useRoom();
	const [filter, setFilter] = useState(ALL);
	const check = useChainCheck(view.plan.id);
	const plan = view.plan.id;
	const { data, isError, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
		queryKey: ["ledger", plan, filter],
		queryFn: ({ pageParam }) => ask("ledger", { plan, before: pageParam, ...filter }),
		initialPageParam: "",
		getNextPageParam: (page: LedgerView) => (page.more ? String(page.entries.at(-1)?.seq ?? "") : undefined),
		enabled: online,
	});
	usePlanKeys(KEYS);
	useKeys({ c: () => void check.run() });
	const entries = data?.pages.flatMap((page) => page.entries) ?? [];
	return (
		<div className="ledger">
			<PaperHead />
			<h2 className="text-xl font-semibold tracking-tight">{say.title}</h2>
			<p className="mt-0.5 text-ink-2">{say.about}</p>
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
			<Filters filter={filter} onFilter={setFilter} />
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
				<Entries entries={entries} />
			)}
			{hasNextPage && (
				<Button className="mt-3" locked={isFetchingNextPage} onClick={() => void fetchNextPage()}>
					{say.earlier}
				</Button>
			)}
			<PlanActions>
				<a className={buttonClass({ look: "quiet", size: "sm" })} href={exportPath(plan, "ledger")} download>
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
			</PlanActions>
		</div>
	);
}

function Filters({ filter, onFilter }: { filter: typeof ALL; onFilter: (filter: typeof ALL) => void }) {
	const { view } = useRoom();
	const set = (name: keyof typeof ALL) => (event: { target: { value: string } }) =>
		onFilter({ ...filter, [name]: event.target.value });
	const people = new Map(view.seats.map(({ personId, personName }) => [personId, personName]));
	return (
		<fieldset className="ledger-filters" aria-label={say.filters}>
			<SelectField label={say.organisation} value={filter.partner} onChange={set("partner")}>
				<option value="">{say.everybody}</option>
				{view.partners.map(({ id, name }) => (
					<option key={id} value={id}>
						{name}
					</option>
				))}
			</SelectField>
			<SelectField label={say.person} value={filter.person} onChange={set("person")}>
				<option value="">{say.anybody}</option>
				{[...people].map(([id, name]) => (
					<option key={id} value={id}>
						{name}
					</option>
				))}
			</SelectField>
			<SelectField label={say.act} value={filter.act} onChange={set("act")}>
				<option value="">{say.anything}</option>
				{Object.entries(LEDGER_ACTS).map(([act, said]) => (
					<option key={act} value={act}>
						{said({ code: "…", partner: "", answer: "", text: "", number: 0 }).replace(/ 0$/, "")}
					</option>
				))}
			</SelectField>
			<TextField type="date" label={say.from} value={filter.since} onChange={set("since")} />
			<TextField type="date" label={say.to} value={filter.until} onChange={set("until")} />
			{Object.values(filter).some(Boolean) && (
				<Button className="self-end" onClick={() => onFilter(ALL)}>
					{say.clear}
				</Button>
			)}
		</fieldset>
	);
}

function Entries({ entries }: { entries: LedgerView["entries"] }) {
	const plan = usePlanDraft();
	const { partner, shortName } = usePartners();
	const codes = new Map(plan.cards.map(({ id, code }) => [id, fixedBarrier(id) ? shortCode(id) : code]));
	const names = { card: (id: string) => codes.get(id) ?? "", partner: shortName };
	return (
		<div className="panel overflow-x-auto">
			<table className="tbl">
				<caption className="sr-only">{say.about}</caption>
				<thead>
					<tr>
						<th scope="col">{say.entry}</th>
						<th scope="col">{say.when}</th>
						<th scope="col">{say.who}</th>
						<th scope="col">{say.did}</th>
						<th scope="col">{say.hash}</th>
					</tr>
				</thead>
				<tbody>
					{entries.map(({ seq, at, act, personName, partnerId, entry, hash }) => {
						const who = partnerId ? partner(partnerId) : null;
						return (
							<tr key={seq}>
								<td className="num">{seq}</td>
								<td className="num whitespace-nowrap">{momentOf(at)}</td>
								<td>
									<span className="inline-flex items-center gap-1.5">
										{who && <PartnerMark partner={who} />}
										{personName ?? say.server}
									</span>
								</td>
								<td dir="auto">{sentenceOfEntry(act, entry, names)}</td>
								<td className="ledger-hash" title={hash}>
									{hash.slice(0, 12)}
								</td>
							</tr>
						);
					})}
				</tbody>
			</table>
		</div>
	);
}
