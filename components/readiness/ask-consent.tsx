"use client";
import { type ReactNode, useId, useRef, useState } from "react";
import { overLong } from "@/components/agreement/reason-length";
import { useAct } from "@/components/partner/use-act";
import { usePlanDraft, usePlanNow, useRoom } from "@/components/room/plan-room";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/field";
import { FormProblem } from "@/components/ui/form-problem";
import { useErrors } from "@/components/ui/use-errors";
import { capture, wordingNow } from "@/lib/agreement/wording";
import { goingLive } from "@/lib/i18n/en/going-live";

const say = goingLive.gaps;

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
	const form = useRef<HTMLFormElement>(null);
	const { errors, check, clear } = useErrors<"reason">(form);
	const name = useId();
	const ask = async () => {
		if (!online) return;
		const said = reason.trim();
		if (!check({ reason: said === "" ? say.reasonMissing : overLong(said) })) return;
		const gaps = readiness.unmet.map(({ key }) => key);
		const wording = wordingNow(doc, plan, "known-gaps", { reason: said, gaps });
		if (!wording) return;
		const { digest } = capture(wording);
		await run("start-with-known-gaps", { plan: view.plan.id, digest, reason: said }, say.done(partners));
	};
	return (
		<form
			ref={form}
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
				value={reason}
				error={errors.reason}
				onChange={({ target }) => {
					setReason(target.value);
					clear("reason");
				}}
			/>
			{children}
			<FormProblem title={say.failed} problem={problem} className="mt-2" />
			<div className="flex flex-wrap items-center gap-3 mt-2">
				<Button
					type="submit"
					size="sm"
					locked={busy || !online}
					aria-describedby={online ? undefined : `${name}-offline`}
				>
					{again ? say.askAgain(partners) : say.ask(partners)}
				</Button>
				<p id={`${name}-offline`} className="text-xs text-ink-2 flex-1 min-w-[10rem]">
					{online ? say.lapses : say.offline}
				</p>
			</div>
		</form>
	);
}
