"use client";
import type { KeyboardEvent } from "react";
import { useAct } from "@/components/partner/use-act";
import { useRoom } from "@/components/room/plan-room";
import { endsPair } from "@/components/ui/keys";
import { meetingWords as say } from "@/lib/i18n/en/meeting";
import type { Progress } from "@/lib/meeting/meeting";
import type { ChosenCell } from "./strip-table";
import type { Found } from "./use-meetings";

/** What a key says of the strategy whose cell has the focus, while its meeting is held. */
const SAYS: Readonly<Record<string, Progress>> = { t: "on-track", r: "at-risk", x: "off-track", d: "done" };

/** Says with one key how a strategy stands; the note and the rest of what was said stay. Gives back whether it did. */
export function useSayByKey(found: Found) {
	const { view, mayDraft } = useRoom();
	const { run } = useAct();
	const { open } = found;
	return (event: KeyboardEvent, cell: ChosenCell): boolean => {
		if (event.ctrlKey || event.metaKey || event.altKey || endsPair(event.nativeEvent)) return false;
		const progress = SAYS[event.key.toLowerCase()];
		if (!progress || open?.id !== cell.meeting || !mayDraft || !found.inForce.has(cell.strategy))
			return false;
		const before = open.statuses.find(({ strategy }) => strategy === cell.strategy);
		const { note = "", outcome = "kept", why = "" } = before ?? {};
		const said = { meeting: open.id, strategy: cell.strategy, progress, note, outcome, why };
		void run(
			"say-progress",
			{ plan: view.plan.id, ...said },
			say.saved(found.strategies.get(cell.strategy)?.code ?? ""),
		);
		return true;
	};
}
