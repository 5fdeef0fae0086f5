"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { dayOfMoment } from "@/components/plan/dates";
import { act, ask } from "@/components/ui/api";
import { Button } from "@/components/ui/button";
import { CopyField } from "@/components/ui/copy-field";
import { CheckField } from "@/components/ui/field";
import { FormProblem } from "@/components/ui/form-problem";
import { Note } from "@/components/ui/note";
import { useToast } from "@/components/ui/toast";
import { useSubmit } from "@/components/ui/use-submit";
import { calendarWords as say } from "@/lib/i18n/en/calendar";

/** The address that one's own calendar reads: made, shown once, and ended. */
export function CalendarPart() {
	const queries = useQueryClient();
	const toast = useToast();
	const { busy, problem, send } = useSubmit();
	const { data, isError } = useQuery({ queryKey: ["calendar"], queryFn: () => ask("calendar", {}) });
	/** What the next address is to show; where there is one, that one's own setting counts. */
	const [wanted, setWanted] = useState(false);
	const titles = data?.made ? data.titles : wanted;
	const [url, setUrl] = useState<string | null>(null);
	const make = async () => {
		const done = await send(() => act("make-calendar", { titles }));
		if (!done) return;
		setUrl(done.url);
		toast.done(say.ready);
		await queries.invalidateQueries({ queryKey: ["calendar"] });
	};
	const show = async (show: boolean) => {
		if (!data?.made) return setWanted(show);
		if (!(await send(() => act("show-calendar-titles", { titles: show })))) return;
		toast.done(show ? say.titlesShown : say.titlesHidden);
		await queries.invalidateQueries({ queryKey: ["calendar"] });
	};
	const end = async () => {
		if (!(await send(() => act("end-calendar", {})))) return;
		setUrl(null);
		toast.done(say.ended);
		await queries.invalidateQueries({ queryKey: ["calendar"] });
	};
	return (
		<section className="panel p-5 mt-5" aria-labelledby="calendar">
			<h2 id="calendar" className="font-semibold text-md mb-1">
				{say.title}
			</h2>
			<p className="text-ink-2">{say.about}</p>
			<FormProblem title={say.failed} problem={problem} className="mt-3" />
			{isError && (
				<Note tone="object" className="mt-3">
					{say.notRead}
				</Note>
			)}
			{!data && !isError && <p className="mt-3 text-ink-2">{say.loading}</p>}
			{data && (
				<div className="mt-3 flex flex-col gap-3">
					{url ? (
						<>
							<p role="status">{say.once}</p>
							<CopyField label={say.address} value={url} />
						</>
					) : (
						data.made && <p>{say.made(dayOfMoment(data.made))}</p>
					)}
					<CheckField
						label={say.titles}
						hint={say.titlesHint}
						checked={titles}
						onChange={(event) => void show(event.target.checked)}
					/>
					<div className="flex flex-wrap gap-2">
						<Button locked={busy} onClick={() => void make()}>
							{data.made ? say.again : say.make}
						</Button>
						{data.made && (
							<Button look="danger" locked={busy} onClick={() => void end()}>
								{say.end}
							</Button>
						)}
					</div>
				</div>
			)}
		</section>
	);
}
