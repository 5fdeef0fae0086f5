import type { z } from "zod";
import type { Capability } from "@/lib/seat/may";

/**
 * Who may do an act: anybody signed in ("person"), or whoever's seat in the plan has the capability. The act
 * itself narrows further where the table says so (a lead gives seats of the own partner only).
 */
export type Who = "person" | Capability;

interface Act<Input extends z.ZodType, Result> {
	who: Who;
	/** What it means to a planner: one sentence, shown on the API page. */
	about: string;
	input: Input;
	/** It reads the plan's words, under the plan's lock. */
	reads?: "words";
	/** What one person has read or wants: no organisation says it, so it takes no lock and leaves no ledger entry. */
	personal?: true;
	/** Carries the type of what it gives back; never read. */
	gives?: Result;
}

/** One act. The catch: what it gives back is a type only, so it is named before the rest. */
export const act =
	<Result>() =>
	<Input extends z.ZodType>(one: Act<Input, Result>) =>
		one;
