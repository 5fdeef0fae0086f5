import type { PartnerId, PersonId } from "@/lib/ids";
import type { Anchor } from "./anchor";

/** A person or a partner, by name: whom a comment mentions, and whom a thread is assigned to. */
export interface Named {
	kind: "person" | "partner";
	id: PersonId | PartnerId;
	name: string;
}

/** One comment. Its words are plain text; a mention stands in them as `@` and the name. */
export interface CommentView {
	id: string;
	/** Its place in the plan's ledger: comments are in this order on every screen. */
	entry: number;
	personId: PersonId;
	personName: string;
	partner: PartnerId;
	at: string;
	/** null: its author deleted it, and the words are gone. */
	text: string | null;
	mentions: readonly Named[];
	/** When its author last changed it. */
	edited: string | null;
}

/** Who is to see to a thread, and by when. */
export interface Assignment {
	to: Named;
	/** "YYYY-MM-DD". */
	due: string | null;
	personName: string;
	partner: PartnerId;
	at: string;
}

/** Who settled a thread, and when. */
export interface Resolution {
	personId: PersonId;
	personName: string;
	partner: PartnerId;
	at: string;
}

/** A thread with all its comments, the oldest first. */
export interface ThreadView {
	id: string;
	anchor: Anchor;
	comments: readonly CommentView[];
	assigned: Assignment | null;
	/** null: open. */
	resolved: Resolution | null;
}

/** A thread in brief, for the marks on cards and cells. */
export interface ThreadMark {
	id: string;
	/** A card's id, or a factor's. */
	about: string;
	/** "card", "prose", "factor", "field:<name>", "cell:<partner>". */
	place: string;
	comments: number;
	/** Comments by others that this person has not seen. */
	unread: number;
	resolved: boolean;
}
