"use client";
import { useState } from "react";
import { useRoom } from "@/components/room/plan-room";
import { act } from "@/components/ui/api";
import { Button } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import { FormProblem } from "@/components/ui/form-problem";
import { useSay } from "@/components/ui/say";
import { useSubmit } from "@/components/ui/use-submit";
import type { ThreadView } from "@/lib/comment/thread";
import { commentWords } from "@/lib/i18n/en/comment";
import { useCallables } from "./use-callables";

const say = commentWords.assign;

/** Who is to see to a thread, and by when. */
export function AssignForm({ thread, onDone }: { thread: ThreadView; onDone: () => void }) {
	const { view, online } = useRoom();
	const callables = useCallables();
	const speak = useSay();
	const { busy, problem, send } = useSubmit();
	const { assigned } = thread;
	const [to, setTo] = useState(assigned ? `${assigned.to.kind} ${assigned.to.id}` : "");
	const [due, setDue] = useState(assigned?.due ?? "");
	const options = (kind: "person" | "partner") =>
		callables
			.filter((one) => one.kind === kind)
			.map((one) => (
				<option key={one.id} value={`${kind} ${one.id}`}>
					{kind === "person" ? `${one.name}, ${one.of}` : one.of}
				</option>
			));
	const save = async () => {
		const [kind, id] = to.split(" ");
		const whom = id && (kind === "person" || kind === "partner") ? { kind, id } : null;
		const input = {
			plan: view.plan.id,
			thread: thread.id,
			to: whom as { kind: "person" | "partner"; id: string } | null,
			due: whom && due ? due : null,
		};
		if ((await send(() => act("assign-thread", input))) === null) return;
		const named = callables.find((one) => `${one.kind} ${one.id}` === to);
		speak(named ? say.said(named.name) : say.saidNobody);
		onDone();
	};
	return (
		<form
			noValidate
			className="flex flex-col gap-2 border-t border-line pt-2"
			onSubmit={(event) => {
				event.preventDefault();
				void save();
			}}
		>
			<SelectField label={say.to} value={to} onChange={(event) => setTo(event.target.value)} autoFocus>
				<option value="">{say.nobody}</option>
				<optgroup label={say.people}>{options("person")}</optgroup>
				<optgroup label={say.partners}>{options("partner")}</optgroup>
			</SelectField>
			<TextField type="date" label={say.due} value={due} onChange={(event) => setDue(event.target.value)} />
			<FormProblem title={say.failed} problem={problem} />
			<div className="flex gap-2">
				<Button type="submit" look="primary" size="sm" locked={busy || !online}>
					{say.save}
				</Button>
				<Button size="sm" look="quiet" onClick={onDone}>
					{commentWords.compose.cancel}
				</Button>
			</div>
		</form>
	);
}
