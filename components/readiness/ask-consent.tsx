"use client";
import { type ReactNode, useId, useState } from "react";
import { useAct } from "@/components/partner/use-act";
import { usePlanDraft, usePlanNow, useRoom } from "@/components/room/plan-room";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/field";
import { FormProblem } from "@/components/ui/form-problem";
import { capture, wordingNow } from "@/lib/agreement/wording";
import { words } from "@/lib/i18n/words";
import { REASON_MAX } from "@/lib/limits";

const say = words.readiness.gaps;

/** The plan lead's question to every partner: to start with these gaps, for this reason. */
export function AskConsent({
	before,
	again,
	partners,
	children,
}: {
	before: string;
	again: boolean;
	partners: number;
	children: ReactNode;
}) {
	const { view, doc, online } = useRoom();
	const plan = usePlanDraft();
	const { readiness } = usePlanNow();
	const { busy, problem, run } = useAct();
	const [reason, setReason] = useState(before);
	const [missing, setMissing] = useState(false);
	const form = useId();
	const ask = async () => {
		if (!online) return;
		const said = reason.trim();
		setMissing(said === "");
		if (said === "") {
			document.getElementById(form)?.querySelector("textarea")?.focus();
			return;
		}
		const gaps = readiness.unmet.map(({ key }) => key);
		const wording = wordingNow(doc, plan, "known-gaps", { reason: said, gaps });
		if (!wording) return;
		const { digest } = capture(wording);
		await run("start-with-known-gaps", { plan: view.plan.id, digest, reason: said }, say.done(partners));
	};
	return (
		<form
			id={form}
			noValidate
			className="mt-2.5"
			onSubmit={(event) => {
				event.preventDefault();
				void ask();
			}}
		>
			<TextArea
				label={say.reason}
				placeholder={say.reasonHint(partners)}
				rows={2}
				maxLength={REASON_MAX}
				value={reason}
				error={missing ? say.reasonMissing : undefined}
				onChange={({ target }) => {
					setReason(target.value);
					setMissing(false);
				}}
			/>
			{children}
			<FormProblem title={say.failed} problem={problem} className="mt-2" />
			<div className="flex flex-wrap items-center gap-3 mt-2">
				<Button
					type="submit"
					size="sm"
					locked={busy || !online}
					aria-describedby={online ? undefined : `${form}-offline`}
				>
					{again ? say.askAgain(partners) : say.ask(partners)}
				</Button>
				<p id={`${form}-offline`} className="text-xs text-ink-2 flex-1 min-w-[10rem]">
					{online ? say.lapses : say.offline}
				</p>
			</div>
		</form>
	);
}
