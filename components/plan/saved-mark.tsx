"use client";
import { CircleAlert, CloudCheck, CloudOff, Eye, type LucideIcon, RefreshCw } from "lucide-react";
import { useRoom, useSafety } from "@/components/room/plan-room";
import type { SavedState } from "@/components/room/saved-state";
import { words } from "@/lib/i18n/words";
import { clockTime, exactTime } from "./dates";

interface Face {
	icon: LucideIcon;
	text: string;
	time?: number | null;
	look: string;
	iconLook?: string;
}

function faceOf(saved: SavedState): Face {
	const said = words.plan.saved;
	switch (saved.kind) {
		case "saved":
			return {
				icon: CloudCheck,
				text: said.saved,
				time: saved.at,
				look: "text-ink-2",
				iconLook: "text-agreed",
			};
		case "saving":
			return { icon: RefreshCw, text: said.saving, look: "text-ink-2" };
		case "device-only":
			return { icon: CloudOff, text: said.deviceOnly(saved.changes), look: "text-reserve font-semibold" };
		case "not-saved":
			return { icon: CircleAlert, text: said.notSaved(saved.changes), look: "text-object font-semibold" };
		case "view-only":
			return { icon: Eye, text: said.viewOnly, look: "text-ink-2" };
	}
}

/** Whether our words are on the server, on this device only, or nowhere: always true, never hopeful. */
export function SavedMark() {
	const { present, online, me } = useRoom();
	const { saved } = useSafety();
	const face = faceOf(saved);
	const Icon = face.icon;
	const here = new Set([me.personId, ...present.map((one) => one.personId)]).size;
	return (
		<span className="flex shrink-0 items-center gap-1.5 text-sm phone:shrink phone:max-w-full phone:text-xs whitespace-nowrap min-w-0">
			<span
				role="status"
				data-saved={saved.kind}
				className={`inline-flex items-center gap-1.5 ${face.look}`}
				title={face.time ? words.plan.saved.exactly(exactTime(face.time)) : undefined}
			>
				<Icon className={`icon size-4 phone:size-3.5 ${face.iconLook ?? ""}`} aria-hidden="true" />
				<span>
					{face.text}
					{face.time ? <span className="num text-ink-3"> {clockTime(face.time)}</span> : null}
				</span>
			</span>
			{online && (
				<span className="hidden phone:inline text-ink-2 truncate">
					<span aria-hidden="true">· </span>
					{words.plan.hereNow(here)}
				</span>
			)}
		</span>
	);
}
