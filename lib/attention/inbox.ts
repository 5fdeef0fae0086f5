import type { SubjectKey } from "@/lib/agreement/subject";
import type { CardId, PartnerId, PlanId } from "@/lib/ids";
import type { NoticeKind, Pace } from "./kinds";
import type { MeetingAsks } from "./meeting-asks";

/** A partner as a mark shows it, where the plan's own list of partners is not at hand. */
export interface PartnerMarkView {
	id: PartnerId;
	name: string;
	code: string;
	colour: number;
	pattern: number;
}

/** One thing that waits for a person. It leaves the inbox when the thing is done, never by ticking it off. */
export interface InboxItem {
	/** The kind and what it is of: the same item keeps its id. */
	id: string;
	kind: NoticeKind;
	plan: { id: PlanId; title: string };
	at: string;
	/** A card's id or a factor's; null: the whole plan. */
	about: CardId | null;
	/** What people say for it ("R4", "F6") and its title; empty for the whole plan. */
	code: string;
	title: string;
	/** The thread to open, for a mention or an assignment. */
	thread: string | null;
	/** What was put, lapsed or objected to. */
	subject: SubjectKey | null;
	/** Who caused it; null: the server saw it. */
	from: { personName: string; partner: PartnerMarkView } | null;
	/** The first words of the comment or the reason; empty for none. */
	excerpt: string;
	/** "YYYY-MM-DD": when it is to be done. */
	due: string | null;
	/** Words that were put before: the objection of one's own partner was settled since. */
	again: boolean;
	/** What a near meeting asks of one's own partner; null: for anything else. */
	asks: MeetingAsks | null;
}

export interface InboxView {
	/** The latest first. */
	items: InboxItem[];
}

/** What happened on a plan since somebody was last there, by others. */
export interface SinceView {
	/** When they were last here; null: never before, and then nothing is listed. */
	since: string | null;
	cards: {
		card: CardId;
		code: string;
		title: string;
		kind: "added" | "changed" | "binned";
		by: PartnerId[];
	}[];
	/** Comments by others, by card or factor. */
	comments: { about: string; code: string; title: string; count: number }[];
	/** Acts of the ledger, already in the order they happened: what was put, decided, lapsed, settled, joined. */
	events: {
		entry: number;
		at: string;
		act: string;
		personName: string | null;
		partner: PartnerId | null;
		about: string | null;
		code: string;
	}[];
}

/** What a person has chosen to be written to about. */
export interface NoticeSettingsView {
	/** False: no letter is ever sent from this site; the inbox still fills. */
	mailConfigured: boolean;
	email: string;
	paces: Record<NoticeKind, Pace>;
}
