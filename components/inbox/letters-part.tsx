"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { act, ask } from "@/components/ui/api";
import { SelectField } from "@/components/ui/field";
import { FormProblem } from "@/components/ui/form-problem";
import { useSay } from "@/components/ui/say";
import { useSubmit } from "@/components/ui/use-submit";
import { NOTICE_KINDS, type NoticeKind, PACES, type Pace } from "@/lib/attention/kinds";
import { attentionWords } from "@/lib/i18n/en/attention";

const say = attentionWords.letters;

/** How often a person is written to, for each kind of thing. Each choice is saved as it is made. */
export function LettersPart() {
	const settings = useQuery({ queryKey: ["notice-settings"], queryFn: () => ask("notice-settings", {}) });
	const queries = useQueryClient();
	const speak = useSay();
	const { busy, problem, send } = useSubmit();
	if (!settings.data) return null;
	const { mailConfigured, email, paces } = settings.data;
	const choose = async (kind: NoticeKind, pace: Pace) => {
		if ((await send(() => act("set-pace", { kind, pace }))) !== null)
			speak(say.saved(say.kinds[kind], say.paces[pace]));
		await queries.invalidateQueries({ queryKey: ["notice-settings"] });
	};
	return (
		<section className="panel p-5 mt-5" aria-labelledby="letters" id="letters-part">
			<h2 id="letters" className="font-semibold text-md mb-1">
				{say.title}
			</h2>
			<p className="text-ink-2 mb-3">{mailConfigured ? say.to(email) : say.none}</p>
			{mailConfigured && (
				<>
					<div className="flex flex-col gap-3">
						{NOTICE_KINDS.map((kind) => (
							<SelectField
								key={kind}
								label={say.kinds[kind]}
								value={paces[kind]}
								disabled={busy}
								onChange={(event) => void choose(kind, event.target.value as Pace)}
							>
								{PACES.map((pace) => (
									<option key={pace} value={pace}>
										{say.paces[pace]}
									</option>
								))}
							</SelectField>
						))}
					</div>
					<p className="hint mt-3">{say.hint}</p>
				</>
			)}
			<FormProblem title={say.notSaved} problem={problem} className="mt-3" />
		</section>
	);
}
