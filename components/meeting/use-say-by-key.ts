"use client";
import { useQueryClient } from "@tanstack/react-query";
import { type KeyboardEvent, useRef, useState } from "react";
import { useRoom } from "@/components/room/plan-room";
import { act, problemOf } from "@/components/ui/api";
import { endsPair } from "@/components/ui/keys";
import { useToast } from "@/components/ui/toast";
import { meetingWords as say } from "@/lib/i18n/en/meeting";
import { sentenceOf } from "@/lib/i18n/sentence";
import type { CardId } from "@/lib/ids";
import type { Progress } from "@/lib/meeting/meeting";
import { isRefusal } from "@/lib/verdict";
import type { ChosenCell } from "./strip-table";
import type { Found } from "./use-meetings";

/** What a key says of the strategy whose cell has the focus, while its meeting is held. */
const SAYS: Readonly<Record<string, Progress>> = { t: "on-track", r: "at-risk", x: "off-track", d: "done" };

/** What was said by a key and is not written down yet, by strategy. */
export type Saying = ReadonlyMap<CardId, Progress>;

/**
 * Says with one key how a strategy stands; the note and the rest of what was said stay. Gives back whether it did, and
 * what is on its way.
 *
 * The catch: keys come faster than the server answers. Each is shown at once and sent after the one before it, and one
 * that is not taken says so.
 */
export function useSayByKey(found: Found) {
	const { view, mayDraft } = useRoom();
	const queries = useQueryClient();
	const toast = useToast();
	const [saying, setSaying] = useState<Saying>(new Map());
	const line = useRef<Promise<void>>(Promise.resolve());
	const now = useRef(found);
	now.current = found;
	const send = async (meeting: string, strategy: CardId, progress: Progress) => {
		const before = now.current.meetings
			.find(({ id }) => id === meeting)
			?.statuses.find((one) => one.strategy === strategy);
		const { note = "", outcome = "kept", why = "", at = null } = before ?? {};
		const said = { meeting, strategy, progress, note, outcome, why, over: at };
		try {
			const verdict = await act("say-progress", { plan: view.plan.id, ...said });
			if (isRefusal(verdict)) toast.failed(say.notSaved, { text: sentenceOf(verdict) });
			else toast.done(say.saved(now.current.strategies.get(strategy)?.code ?? ""));
		} catch (cause) {
			toast.failed(say.notSaved, { text: problemOf(cause) });
		}
		await queries.invalidateQueries();
		setSaying((all) => new Map([...all].filter(([id, one]) => id !== strategy || one !== progress)));
	};
	const sayByKey = (event: KeyboardEvent, cell: ChosenCell): boolean => {
		if (event.ctrlKey || event.metaKey || event.altKey || endsPair(event.nativeEvent)) return false;
		const progress = SAYS[event.key.toLowerCase()];
		if (!progress || found.open?.id !== cell.meeting || !mayDraft || !found.inForce.has(cell.strategy))
			return false;
		setSaying((all) => new Map(all).set(cell.strategy, progress));
		line.current = line.current.then(() => send(cell.meeting, cell.strategy, progress));
		return true;
	};
	return { sayByKey, saying };
}
