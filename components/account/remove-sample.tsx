"use client";
import { Trash2 } from "lucide-react";
import { useState } from "react";
import { post } from "@/components/ui/api";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/dialog";
import { FormProblem } from "@/components/ui/form-problem";
import { useSubmit } from "@/components/ui/use-submit";
import { words } from "@/lib/i18n/words";

const said = words.account.sample;

/** Takes the sample plan and its people off the site, and clears it from this device. */
export function RemoveSample() {
	const [open, setOpen] = useState(false);
	const { problem, send } = useSubmit();
	const remove = async () => {
		if (!(await send(() => post<object>("/api/sample/remove", {})))) return;
		const { forgetThisDevice } = await import("@/components/room/forget-this-device");
		await forgetThisDevice();
		location.assign("/");
	};
	return (
		<>
			<Button size="sm" icon={Trash2} onClick={() => setOpen(true)}>
				{said.remove}
			</Button>
			<ConfirmDialog
				open={open}
				onOpenChange={setOpen}
				title={said.removeTitle}
				about={said.removeAbout}
				verb={said.remove}
				danger
				onConfirm={remove}
			>
				<FormProblem title={said.removeFailed} problem={problem} />
			</ConfirmDialog>
		</>
	);
}
