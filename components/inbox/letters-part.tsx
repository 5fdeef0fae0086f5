"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useRef } from "react";
import { act, ask } from "@/components/ui/api";
import { SelectField } from "@/components/ui/field";
import { FormProblem } from "@/components/ui/form-problem";
import { Note } from "@/components/ui/note";
import { useToast } from "@/components/ui/toast";
import { useArrival } from "@/components/ui/use-arrival";
import { useSubmit } from "@/components/ui/use-submit";
import type { NoticeSettingsView } from "@/lib/attention/inbox";
import { NOTICE_KINDS, type NoticeKind, PACES, type Pace } from "@/lib/attention/kinds";
import { attentionWords } from "@/lib/i18n/en/attention";

const say = attentionWords.letters;
const PLACE = "letters";
const SETTINGS = ["notice-settings"];

/** How often a person is written to, for each kind of thing. The sample's people never are. */
export function LettersPart({ sample }: { sample: boolean }) {
	useArrival(PLACE);
	return (
		<section className="panel p-5 mt-5" aria-labelledby={PLACE}>
			<h2 id={PLACE} tabIndex={-1} className="font-semibold text-md mb-1">
				{say.title}
			</h2>
			{sample ? <About>{say.sample}</About> : <Settings />}
		</section>
	);
}

const About = ({ children }: { children: ReactNode }) => <p className="text-ink-2">{children}</p>;

function Settings() {
	const { data, error } = useQuery({ queryKey: SETTINGS, queryFn: () => ask("notice-settings", {}) });
	if (data) return data.mailConfigured ? <Paces settings={data} /> : <About>{say.none}</About>;
	return error ? <Note tone="object">{say.failed}</Note> : <About>{say.loading}</About>;
}

/** The choices, one for each kind. */
function Paces({ settings }: { settings: NoticeSettingsView }) {
	const { problem, choose } = useChoosing(settings);
	return (
		<>
			<About>{say.to(settings.email)}</About>
			<div className="flex flex-col gap-3 mt-3">
				{NOTICE_KINDS.map((kind) => (
					<SelectField
						key={kind}
						label={say.kinds[kind]}
						value={settings.paces[kind]}
						onChange={({ target }) => choose(kind, target.value as Pace)}
					>
						{PACES.map((pace) => (
							<option key={pace} value={pace}>
								{say.paces[pace]}
							</option>
						))}
					</SelectField>
				))}
			</div>
			<FormProblem title={say.notSaved} problem={problem} className="mt-3" />
			<p className="hint mt-3">{say.hint}</p>
		</>
	);
}

/**
 * Saves each choice as it is made, one after the other.
 *
 * The catch: arrow keys choose on their way through a list, and a field that is locked meanwhile would lose the
 * focus. So what is chosen is shown at once, waits for what was chosen before, and goes back when it is not saved.
 */
function useChoosing({ paces }: NoticeSettingsView) {
	const queries = useQueryClient();
	const toast = useToast();
	const { problem, send } = useSubmit();
	const saved = useRef(paces);
	const underway = useRef<Promise<void>>(Promise.resolve());
	const latest = useRef<Partial<Record<NoticeKind, Pace>>>({});
	const show = (kind: NoticeKind, pace: Pace) =>
		queries.setQueryData<NoticeSettingsView>(
			SETTINGS,
			(now) => now && { ...now, paces: { ...now.paces, [kind]: pace } },
		);
	const choose = (kind: NoticeKind, pace: Pace) => {
		latest.current[kind] = pace;
		show(kind, pace);
		underway.current = underway.current.then(async () => {
			if ((await send(() => act("set-pace", { kind, pace }))) === null) {
				if (latest.current[kind] === pace) show(kind, saved.current[kind]);
				return;
			}
			saved.current = { ...saved.current, [kind]: pace };
			if (latest.current[kind] === pace) toast.done(say.saved(say.kinds[kind], say.paces[pace]));
		});
	};
	return { problem, choose };
}
