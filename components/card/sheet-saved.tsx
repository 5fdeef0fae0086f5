"use client";
import { CircleAlert, CloudCheck, CloudOff, RefreshCw } from "lucide-react";
import { clockTime } from "@/components/plan/dates";
import { useSafety } from "@/components/room/plan-room";
import { words } from "@/lib/i18n/words";

/** The saved state once more, beside the text; the one in the top bar is the one that is spoken. */
export function SheetSaved() {
	const { saved } = useSafety();
	const said = words.plan.saved;
	if (saved.kind === "view-only") return null;
	const face = {
		saved: { icon: CloudCheck, look: "text-agreed", text: said.saved },
		saving: { icon: RefreshCw, look: "", text: said.saving },
		"device-only": {
			icon: CloudOff,
			look: "text-reserve",
			text: "changes" in saved ? said.deviceOnly(saved.changes) : "",
		},
		"not-saved": {
			icon: CircleAlert,
			look: "text-object",
			text: "changes" in saved ? said.notSaved(saved.changes) : "",
		},
	}[saved.kind];
	const Icon = face.icon;
	return (
		<span className="inline-flex items-center gap-1 pr-1 text-xs text-ink-2" aria-hidden="true">
			<Icon className={`icon size-3.5 ${face.look}`} />
			{face.text}
			{saved.kind === "saved" && saved.at ? ` ${clockTime(saved.at)}` : ""}
		</span>
	);
}
