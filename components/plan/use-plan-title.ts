"use client";
import { usePlanDraft } from "@/components/room/plan-room";
import { words } from "@/lib/i18n/words";

/** The plan's title as it is being drafted. */
export function usePlanTitle(): string {
	return usePlanDraft().brief.title.trim() || words.plan.untitled;
}
