import { useRef } from "react";
import type { Present } from "@/components/room/presence";
import type { CardId, PersonId } from "@/lib/ids";
import type { PartnerView } from "@/lib/queries";
import { type Flag, flagOf, type Here } from "./presence-flag";

/** The flags of the board, card by card. */
export function flagsOf(
	present: readonly Present[],
	me: PersonId,
	partners: readonly PartnerView[],
): Map<CardId, Flag> {
	const here = new Map<CardId, Here[]>();
	for (const one of present) {
		if (one.self || one.personId === me || one.card === null) continue;
		const list = here.get(one.card) ?? [];
		list.push({ ...one, editing: one.editing !== null });
		here.set(one.card, list);
	}
	const flags = new Map<CardId, Flag>();
	for (const [card, people] of here) {
		const flag = flagOf(people, partners);
		if (flag) flags.set(card, flag);
	}
	return flags;
}

const same = (a: Flag, b: Flag) => a.text === b.text && a.editing === b.editing && a.colour === b.colour;

/** The same flags as objects while they say the same: presence beats often, and cards must not be drawn for it. */
export function useFlags(
	present: readonly Present[],
	me: PersonId,
	partners: readonly PartnerView[],
): ReadonlyMap<CardId, Flag> {
	const last = useRef<Map<CardId, Flag>>(new Map());
	const next = flagsOf(present, me, partners);
	let changed = next.size !== last.current.size;
	for (const [card, flag] of next) {
		const before = last.current.get(card);
		if (before && same(before, flag)) next.set(card, before);
		else changed = true;
	}
	if (changed) last.current = next;
	return last.current;
}
