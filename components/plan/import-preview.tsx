"use client";
import { FileCheck } from "lucide-react";
import { useState } from "react";
import { post } from "@/components/ui/api";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/field";
import { FormProblem } from "@/components/ui/form-problem";
import { Note } from "@/components/ui/note";
import { useSubmit } from "@/components/ui/use-submit";
import { plansWords } from "@/lib/i18n/en/plans";
import { words } from "@/lib/i18n/words";
import type { ImportReport } from "@/lib/import/convert";
import type { ReadFile } from "./read-plan-file";

const said = plansWords.bring;

/** What the file becomes, counted, and what stays text; then whose lead the reader is, and the import itself. */
export function ImportPreview({ file }: { file: ReadFile }) {
	const [own, setOwn] = useState("");
	const [missing, setMissing] = useState(false);
	const { busy, problem, send } = useSubmit();
	const bring = async () => {
		setMissing(own === "");
		if (own === "") return;
		const made = await send(() => post<{ plan: string }>("/api/plans/import", { file: file.json, own }));
		if (made) location.assign(`/plans/${made.plan}`);
	};
	return (
		<section aria-labelledby="preview" className="mt-6">
			<h2 id="preview" className="text-lg font-semibold">
				{said.becomes(file.title)}
			</h2>
			<p className="text-ink-2">{said.partners(file.partners.length)}</p>
			<Counts report={file.report} />
			{file.report.notes.map((note) => (
				<Note key={note} tone="draft" className="mt-2">
					{note}
				</Note>
			))}
			<KeptAsText report={file.report} />
			<SelectField
				large
				className="mt-6 max-w-[420px]"
				label={said.own}
				hint={said.ownHint}
				value={own}
				error={missing ? said.ownMissing : null}
				onChange={(event) => {
					setOwn(event.target.value);
					setMissing(false);
				}}
			>
				<option value="" disabled>
					{words.common.choose}
				</option>
				{file.partners.map((partner) => (
					<option key={partner.code} value={partner.code}>
						{partner.name}
					</option>
				))}
			</SelectField>
			<FormProblem title={said.notTaken} problem={problem} className="mt-4" />
			<Button look="primary" size="md" icon={FileCheck} locked={busy} onClick={bring} className="mt-5">
				{said.verb}
			</Button>
		</section>
	);
}

function Counts({ report }: { report: ImportReport }) {
	return (
		<div className="panel overflow-clip mt-3 max-w-[420px]">
			<table className="tbl">
				<caption className="sr-only">{said.counts}</caption>
				<thead>
					<tr>
						<th scope="col">{said.kind}</th>
						<th scope="col" className="text-right!">
							{said.cards}
						</th>
					</tr>
				</thead>
				<tbody>
					{Object.entries(report.cards).map(([kind, count]) => (
						<tr key={kind}>
							<td>
								{kind === "barrier" ? said.barrier : words.card.kinds[kind as keyof typeof words.card.kinds]}
							</td>
							<td className="num text-right">{count}</td>
						</tr>
					))}
					<tr className="font-semibold">
						<td>{said.total}</td>
						<td className="num text-right">{report.total}</td>
					</tr>
				</tbody>
			</table>
		</div>
	);
}

function KeptAsText({ report }: { report: ImportReport }) {
	if (report.keptAsText.length === 0) return <p className="mt-4 text-ink-2">{said.nothingKept}</p>;
	return (
		<details className="panel mt-4">
			<summary className="px-4 py-3 font-semibold cursor-pointer">
				{said.kept(report.keptAsText.length)}
			</summary>
			<p className="px-4 text-ink-2">{said.keptAbout}</p>
			<section
				className="max-h-[360px] overflow-y-auto relative mt-2"
				aria-label={said.kept(report.keptAsText.length)}
				// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys.
				tabIndex={0}
			>
				<table className="tbl">
					<thead>
						<tr>
							<th scope="col">{said.card}</th>
							<th scope="col">{said.field}</th>
							<th scope="col">{said.text}</th>
						</tr>
					</thead>
					<tbody>
						{report.keptAsText.map((one, index) => (
							// biome-ignore lint/suspicious/noArrayIndexKey: a report that never changes; two rows may read alike.
							<tr key={index}>
								<td>{one.card}</td>
								<td>{one.field}</td>
								<td className="break-words">{one.text}</td>
							</tr>
						))}
					</tbody>
				</table>
			</section>
		</details>
	);
}
