"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useRoom } from "@/components/room/plan-room";
import { act, problemOf } from "@/components/ui/api";
import { ConfirmDialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/field";
import { sentenceOf } from "@/lib/i18n/sentence";
import { words } from "@/lib/i18n/words";
import { isRefusal } from "@/lib/verdict";
import { usePlanTitle } from "./use-plan-title";

const said = words.plan.delete;

/** Deleting asks for the title, typed: there is no way back. */
export function DeletePlan({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
	const { view } = useRoom();
	const title = usePlanTitle();
	const router = useRouter();
	const [typed, setTyped] = useState("");
	const [problem, setProblem] = useState<string | null>(null);
	const remove = async () => {
		if (typed.trim() !== title.trim()) return setProblem(said.differs);
		try {
			const verdict = await act("delete-plan", { plan: view.plan.id, title: typed.trim() });
			if (isRefusal(verdict)) return setProblem(sentenceOf(verdict));
			router.push("/plans");
		} catch (cause) {
			setProblem(problemOf(cause));
		}
	};
	return (
		<ConfirmDialog
			open={open}
			onOpenChange={onOpenChange}
			title={said.title}
			about={said.about}
			verb={said.verb}
			danger
			onConfirm={remove}
		>
			<TextField
				label={said.typeTitle(title)}
				value={typed}
				error={problem}
				autoComplete="off"
				onChange={(event) => setTyped(event.target.value)}
			/>
		</ConfirmDialog>
	);
}
