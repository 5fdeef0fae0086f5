"use client";
import { ArrowLeft, FileUp } from "lucide-react";
import Link from "next/link";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { FormProblem } from "@/components/ui/form-problem";
import { importingWords } from "@/lib/i18n/en/importing";
import { plansWords } from "@/lib/i18n/en/plans";
import { words } from "@/lib/i18n/words";
import { PLAN_FILE_BYTES_MAX } from "@/lib/limits";
import { ImportPreview } from "./import-preview";
import type { ReadFile } from "./read-plan-file";
import { SiteHeader } from "./site-header";

const said = plansWords.bring;

/** Brings a plan from a file: it is read here in the browser, looked at, and only then sent. */
export function ImportPage() {
	const id = useId();
	const [over, setOver] = useState(false);
	const [reading, setReading] = useState(false);
	const [file, setFile] = useState<ReadFile | null>(null);
	const [problem, setProblem] = useState<{ text: string } | null>(null);
	const take = async (chosen: File | undefined) => {
		if (!chosen) return;
		setFile(null);
		setProblem(null);
		if (chosen.size > PLAN_FILE_BYTES_MAX)
			return setProblem({ text: importingWords.tooLarge(PLAN_FILE_BYTES_MAX / 1024 / 1024) });
		setReading(true);
		try {
			const { readFile } = await import("./read-plan-file");
			const read = readFile(chosen.name, await chosen.text());
			if ("wrong" in read) setProblem({ text: read.wrong });
			else setFile(read.ok);
		} catch {
			// The file could not be read at all: gone, locked, or not ours to open.
			setProblem({ text: said.unreadable(chosen.name) });
		} finally {
			setReading(false);
		}
	};
	return (
		<div className="min-h-dvh flex flex-col">
			<SiteHeader />
			<main id="main" tabIndex={-1} className="w-full max-w-[760px] mx-auto px-6 phone:px-4 pt-6 pb-10">
				<Link href="/plans" className="link touch-link inline-flex items-center gap-1">
					<ArrowLeft className="icon size-4" aria-hidden="true" />
					{words.account.page.back}
				</Link>
				<h1 className="text-2xl font-semibold tracking-tight mt-3">{plansWords.list.importPlan}</h1>
				<p className="text-md text-ink-2 mt-1">{said.intro}</p>
				{/* biome-ignore lint/a11y/noStaticElementInteractions: dropping a file is one more way; the button inside does the same. */}
				<div
					className={`mt-6 rounded-card border border-dashed p-6 text-center ${over ? "border-primary bg-primary-tint" : "border-line-strong bg-surface"}`}
					onDragOver={(event) => {
						event.preventDefault();
						setOver(true);
					}}
					onDragLeave={() => setOver(false)}
					onDrop={(event) => {
						event.preventDefault();
						setOver(false);
						void take(event.dataTransfer.files[0]);
					}}
				>
					<FileUp className="icon size-6 mx-auto text-ink-2" aria-hidden="true" />
					<p className="mt-2 mb-3 text-ink-2">{said.drop}</p>
					<label htmlFor={id} className="sr-only">
						{said.file}
					</label>
					<input
						id={id}
						type="file"
						accept=".json,application/json"
						className="sr-only peer"
						onChange={(event) => {
							void take(event.target.files?.[0]);
							event.target.value = "";
						}}
					/>
					<Button
						look={file ? "plain" : "primary"}
						onClick={() => document.getElementById(id)?.click()}
						locked={reading}
					>
						{file ? said.chooseAnother : said.choose}
					</Button>
				</div>
				<FormProblem title={said.notTaken} problem={problem} className="mt-4" />
				<div role="status">{reading && <p className="mt-4 text-ink-2">{said.reading}</p>}</div>
				{file && <ImportPreview key={file.name} file={file} />}
			</main>
		</div>
	);
}
