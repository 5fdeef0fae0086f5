import type * as Y from "yjs";
import type { Kind } from "@/lib/plan/field-spec";
import type { Cycle } from "@/lib/plan/seed";
import type { ModelId } from "@/lib/review/catalogue";
import type { Made } from "./build";
import type { NewPartner } from "./organisations";
import type { Kept } from "./row";

/** Words of the file that stand as text: on which card (its code, or the brief), from which field. */
export interface KeptAsText {
	card: string;
	field: string;
	text: string;
}

export interface ImportReport {
	/** How many cards of each kind the file became; the ten barriers count once somebody wrote to them. */
	cards: Partial<Record<Kind, number>>;
	total: number;
	keptAsText: KeptAsText[];
	/** Words and numbers of the file that the plan does not hold: nought, by construction. */
	lost: number;
	notes: string[];
}

/** A plan made from a file: the first update of its document, the row and the partners to insert, the report. */
export interface ImportedPlan {
	update: Uint8Array;
	plan: {
		title: string;
		place: string;
		model: ModelId;
		start: string | null;
		end: string | null;
		cycle: Cycle | null;
	};
	partners: NewPartner[];
	report: ImportReport;
}

/** A document made from a file, and what is needed to check and report it. */
export interface Draft {
	doc: Y.Doc;
	plan: ImportedPlan["plan"];
	partners: NewPartner[];
	made: Made[];
	/** What of the file belongs to no card. */
	beside: unknown[];
	briefKept: Kept[];
	notes: string[];
}
