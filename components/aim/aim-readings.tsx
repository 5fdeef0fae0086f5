"use client";
import { useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import { usePartners } from "@/components/agreement/use-partners";
import { PartnerMark } from "@/components/partner/partner-mark";
import { useAct } from "@/components/partner/use-act";
import { keptForm } from "@/components/room/kept-form";
import { useRoom } from "@/components/room/plan-room";
import { ask } from "@/components/ui/api";
import { Button } from "@/components/ui/button";
import { SelectField, TextArea } from "@/components/ui/field";
import { FormProblem } from "@/components/ui/form-problem";
import { Note } from "@/components/ui/note";
import { type AimReading, aimView } from "@/lib/aim/reading";
import { aimWords as say } from "@/lib/i18n/en/aim";
import type { CardId } from "@/lib/ids";
import { AIM_READING_MAX } from "@/lib/limits";
import { may } from "@/lib/seat/may";

/** The shared aim as each partner reads it, who has not said, and where they are apart. */
export function AimReadings({ aim }: { aim: CardId }) {
	const { view, me, online } = useRoom();
	const { partners, stays, shortName } = usePartners();
	const heading = useId();
	const { data, isError } = useQuery({
		queryKey: ["aim-readings", view.plan.id],
		queryFn: () => ask("aim-readings", { plan: view.plan.id }),
		enabled: online,
	});
	const readings = (data ?? []).filter((one) => one.aim === aim);
	const here = partners.filter(({ id }) => stays(id));
	const own = me.seat.partnerId;
	const speaks = may(me.seat, "attest-own");
	const found = aimView(
		readings,
		here.map(({ id }) => id),
	);
	const mine = readings.find(({ partner }) => partner === own) ?? null;
	return (
		<section aria-labelledby={heading} className="panel p-3">
			<h3 id={heading} className="font-semibold">
				{say.title}
			</h3>
			<p className="hint">{say.about}</p>
			{isError && <p className="mt-2 text-object">{say.failed}</p>}
			{data && (
				<>
					{found.missing.length > 0 && <p className="mt-2">{say.missing(found.missing.map(shortName))}</p>}
					{found.diverges && found.spread !== null && (
						<Note tone="waiting" className="mt-2">
							{say.diverges(found.spread)}
						</Note>
					)}
					{found.unrealistic && found.mean !== null && (
						<Note tone="reserve" className="mt-2">
							{say.unrealistic(found.mean.toFixed(1))}
						</Note>
					)}
					{speaks && <OwnReading aim={aim} mine={mine} />}
					<ul className="mt-3 flex flex-col gap-2 text-sm">
						{here
							.filter(({ id }) => !(speaks && id === own))
							.map((partner) => {
								const said = readings.find((one) => one.partner === partner.id);
								return (
									<li key={partner.id} className="flex items-start gap-2">
										<PartnerMark partner={partner} />
										<div className="min-w-0 flex-1">
											{said?.reading ? (
												<p dir="auto" className="attested s-draft">
													{said.reading}
												</p>
											) : (
												<p className="text-ink-2">{say.none}</p>
											)}
											{said?.realism && <p className="hint">{say.said(said.realism)}</p>}
										</div>
									</li>
								);
							})}
					</ul>
				</>
			)}
		</section>
	);
}

function OwnReading({ aim, mine }: { aim: CardId; mine: AimReading | null }) {
	const { view, me, online } = useRoom();
	const { shortName } = usePartners();
	const { busy, problem, setProblem, run } = useAct();
	const kept = keptForm<{ reading: string; realism: number }>(me.personId, `reading ${view.plan.id} ${aim}`);
	const [typed, setTyped] = useState(kept.read);
	const { reading, realism } = typed ?? { reading: mine?.reading ?? "", realism: mine?.realism ?? 0 };
	const type = (what: { reading?: string; realism?: number }) => {
		const next = { reading, realism, ...what };
		kept.keep(next);
		setTyped(next);
	};
	const name = shortName(me.seat.partnerId);
	const save = async () => {
		// Nothing at all is only saved over something: to take one's reading back.
		if (!mine && reading.trim() === "" && realism === 0)
			return setProblem({ where: "reading", text: say.nothingSaid });
		const input = { plan: view.plan.id, aim, reading, realism: realism || null };
		await run("read-aim", input, say.saved(name), () => {
			kept.forget();
			setTyped(null);
		});
	};
	const wrong = problem?.where === "reading" ? problem.text : undefined;
	return (
		<form
			className="mt-3 flex flex-col gap-2"
			onSubmit={(event) => {
				event.preventDefault();
				void save();
			}}
		>
			<TextArea
				label={say.own(name)}
				hint={say.ownHint}
				value={reading}
				most={AIM_READING_MAX}
				error={wrong}
				onChange={(event) => type({ reading: event.target.value })}
			/>
			<SelectField
				label={say.realism}
				value={realism}
				onChange={(event) => type({ realism: Number(event.target.value) })}
			>
				{say.realisms.map((text, score) => (
					<option key={text} value={score}>
						{text}
					</option>
				))}
			</SelectField>
			{typed && <p className="hint">{say.waits}</p>}
			<FormProblem title={say.notSaved} problem={wrong ? null : problem} />
			<Button type="submit" size="sm" className="self-start" locked={busy || !online}>
				{say.save}
			</Button>
		</form>
	);
}
