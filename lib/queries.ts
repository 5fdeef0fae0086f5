import type { AttestedView } from "@/lib/agreement/attested";
import type { Digest } from "@/lib/agreement/digest";
import type { CardWording } from "@/lib/agreement/wording";
import type { AimReading } from "@/lib/aim/reading";
import type { InboxView, NoticeSettingsView, SinceView } from "@/lib/attention/inbox";
import type { ThreadMark, ThreadView } from "@/lib/comment/thread";
import type { ChangedBy, TimelineView } from "@/lib/history/timeline";
import type { CardId, PartnerId, PersonId, PlanId, SeatId } from "@/lib/ids";
import type { ChainedEntry } from "@/lib/ledger/chain";
import type { Reading } from "@/lib/measure/measure";
import type { Meeting } from "@/lib/meeting/meeting";
import type { ProseNode } from "@/lib/plan/prose";
import type { CardDraft } from "@/lib/plan/read";
import type { RatingsView } from "@/lib/rating/rating";
import type { Role } from "@/lib/seat/may";
import type { PartnerKind } from "@/lib/seat/partner-kinds";

export type PlanStatus = "draft" | "ready" | "live" | "closed";

export interface PartnerView {
	id: PartnerId;
	name: string;
	code: string;
	kind: PartnerKind;
	colour: number; // 1-8
	pattern: number; // 0 plain, from the ninth partner on 1..
	left: string | null; // ISO time
}

export interface SeatView {
	id: SeatId;
	personId: PersonId;
	personName: string;
	partnerId: PartnerId;
	role: Role;
	signatory: boolean;
	planLead: boolean;
}

/** What a live plan lacks, counted: known gaps still open, conditions broken, and since when (ISO) the first is. */
export interface Lacks {
	gaps: number;
	broken: number;
	since: string | null;
}

export interface PlanListItem {
	id: PlanId;
	title: string;
	place: string;
	model: string;
	status: PlanStatus;
	/** As the server last wrote it down. */
	lacks: Lacks;
	start: string | null;
	sample: boolean;
	myPartnerId: PartnerId;
	partners: PartnerView[];
	here: { personId: PersonId; personName: string; partnerId: PartnerId }[];
}

/** What a plan's screen needs beside the document. Small, and kept on the device for offline work. */
export interface PlanView {
	plan: {
		id: PlanId;
		title: string;
		place: string;
		model: string;
		status: PlanStatus;
		start: string | null;
		end: string | null;
		sample: boolean;
		createdAt: string;
	};
	epoch: string;
	me: { personId: PersonId; personName: string; seat: SeatView };
	partners: PartnerView[]; // joining order, those who left included (`left`)
	seats: SeatView[];
	attested: AttestedView;
}

/** One exact wording as it was captured, for good. */
export interface WordingView {
	digest: Digest;
	/** The canonical text, byte for byte what the digest is of: `readWording` reads it. */
	text: string;
	capturedAt: string;
	/** The partners' names as they were then. */
	names: Record<PartnerId, string>;
	/** The prose of a card with its formatting, as it was then; null for the whole plan. */
	prose: ProseNode | null;
}

export interface InvitationView {
	id: string;
	partnerId: PartnerId;
	role: Role;
	signatory: boolean;
	email: string | null;
	invitedBy: string;
	createdAt: string;
	expiresAt: string;
	state: "open" | "used" | "expired" | "revoked";
	usedBy: string | null;
}

/** The page where people and partners are managed. Addresses are shown to leads of the same partner only. */
export interface PeopleView {
	seats: (SeatView & { email: string | null })[];
	invitations: InvitationView[];
	reach: { publicUrl: string; loopbackOnly: boolean };
	mailConfigured: boolean;
}

/** One person's changes to a card on one day: when the last of them was made. */
export interface CardChange {
	at: string;
	personId: PersonId;
	personName: string;
	partnerId: PartnerId | null;
	/** The last row of the plan's log that this person wrote on that day. */
	seq: number;
}

/** A card as it stood once a row of the log was stored, and the words of it that bind. */
export interface CardAtView {
	card: CardDraft;
	wording: CardWording;
	prose: ProseNode | null;
}

/** A plan as it stood at one moment. Its words are folded by whoever asks: the server only reads them. */
export interface MomentView {
	/** The stored bytes of the draft in their order, each in base64. */
	updates: readonly string[];
	status: PlanStatus;
	/** Who was on the plan then, with `left` for who had left by then. */
	partners: PartnerView[];
	attested: AttestedView;
}

/** An entry of the ledger with the name of who wrote it; null: the server, or somebody who is gone. */
export type SignedEntry = ChainedEntry & { personName: string | null };

/** A page of a plan's ledger. */
export interface LedgerView {
	/** `about`: the card or factor that an entry is about, also where only its thread names it. */
	entries: readonly (SignedEntry & { about: CardId | null })[];
	more: boolean;
	/** The number of the newest entry. */
	last: number;
}

/** A person's calendar feed; its address is shown when it is made and never again. */
export interface CalendarView {
	made: string | null; // ISO
	titles: boolean;
}

export interface MeetingsView {
	/** The oldest first. */
	meetings: readonly Meeting[];
	readings: readonly Reading[];
}

export interface InvitationOffer {
	state: "open" | "used" | "expired" | "revoked" | "missing";
	planTitle?: string;
	partnerName?: string;
	role?: Role;
	signatory?: boolean;
	email?: string | null;
	expiresAt?: string;
}

export interface SiteView {
	/** No real account yet: the first page offers to create one, or to look at the sample. */
	empty: boolean;
	/** The sample may be opened: the site is empty and the request comes from this computer. */
	sampleOffered: boolean;
	sample: null | {
		planId: PlanId;
		title: string;
		people: {
			personId: PersonId;
			name: string;
			partner: string;
			code: string;
			colour: number;
			role: Role;
			/** Decides for the partner. */
			signatory: boolean;
		}[];
	};
	/** A first account from elsewhere must give the code that was printed at start. */
	codeNeeded: boolean;
}

export interface MeView {
	personId: PersonId;
	name: string;
	email: string;
	sample: boolean;
}

/** What is said about one card or factor, and how far the asker had read it (a ledger entry; 0: nothing yet). */
export interface ThreadsView {
	threads: ThreadView[];
	seen: number;
}

/** Every question a screen may ask, through `/api/queries/<name>`. Asking changes nothing. */
export interface Queries {
	site: { params: object; answer: SiteView };
	me: { params: object; answer: MeView };
	plans: { params: object; answer: PlanListItem[] };
	plan: { params: { plan: PlanId }; answer: PlanView };
	people: { params: { plan: PlanId }; answer: PeopleView };
	invitation: { params: { token: string }; answer: InvitationOffer };
	/** Who changed a card, the latest first. */
	"card-history": { params: { plan: PlanId; card: CardId }; answer: CardChange[] };
	"card-at": { params: { plan: PlanId; card: CardId; seq: string }; answer: CardAtView };
	/** The moments of a plan that one can go to, and what is worth finding again. */
	timeline: { params: { plan: PlanId }; answer: TimelineView };
	/** The whole plan as it stood once a row of its log and an entry of its ledger were there. */
	moment: { params: { plan: PlanId; seq: string; entry: string }; answer: MomentView };
	/** The ledger, the newest entry first, a page at a time. */
	ledger: {
		params: {
			plan: PlanId;
			before?: string;
			partner?: string;
			person?: string;
			act?: string;
			since?: string;
			until?: string;
		};
		answer: LedgerView;
	};
	/** The ledger from an entry on, to be checked by whoever asks. */
	"ledger-chain": { params: { plan: PlanId; from: string }; answer: { entries: readonly SignedEntry[] } };
	/** Whether the asker has a calendar feed, and since when. */
	calendar: { params: object; answer: CalendarView };
	/** What each partner takes each aim to mean. */
	"aim-readings": { params: { plan: PlanId }; answer: AimReading[] };
	/** The review meetings and the readings of measures. */
	meetings: { params: { plan: PlanId }; answer: MeetingsView };
	/** The rating rounds: what is revealed, and of an open one what one's own partner has entered. */
	ratings: { params: { plan: PlanId }; answer: RatingsView };
	/** Who changed which card between two rows of the log. */
	"changed-between": { params: { plan: PlanId; from: string; to: string }; answer: ChangedBy[] };
	/** Exact words that were put to partners, by their digest; they never change. */
	wording: { params: { plan: PlanId; digest: Digest }; answer: WordingView };
	/** What waits for the person who asks, on all their plans. */
	inbox: { params: object; answer: InboxView };
	/** What others did on a plan since the asker was last here. */
	since: { params: { plan: PlanId }; answer: SinceView };
	"notice-settings": { params: object; answer: NoticeSettingsView };
	/** Every thread of a plan in brief, the latest spoken in last. */
	talk: { params: { plan: PlanId }; answer: ThreadMark[] };
	/** The threads about one card or factor in full, in the order they were begun. */
	threads: { params: { plan: PlanId; about: string }; answer: ThreadsView };
}

export type QueryName = keyof Queries;

/** Who may ask: anybody, whoever is signed in, or whoever has a seat in the plan asked about. */
export type Asker = "anybody" | "person" | "seat";

/**
 * Who may ask what, and how: `GET` with the parameters in the address, or `POST` with them as JSON.
 *
 * The catch: an invitation's token is a secret, and addresses end up in logs, so it is only ever posted.
 */
export const queries = {
	site: { who: "anybody", by: "GET", needs: [] },
	me: { who: "person", by: "GET", needs: [] },
	plans: { who: "person", by: "GET", needs: [] },
	plan: { who: "seat", by: "GET", needs: ["plan"] },
	people: { who: "seat", by: "GET", needs: ["plan"] },
	invitation: { who: "anybody", by: "POST", needs: ["token"] },
	"card-history": { who: "seat", by: "GET", needs: ["plan"] },
	"card-at": { who: "seat", by: "GET", needs: ["plan", "card", "seq"] },
	calendar: { who: "person", by: "GET", needs: [] },
	ledger: { who: "seat", by: "GET", needs: ["plan"] },
	"ledger-chain": { who: "seat", by: "GET", needs: ["plan", "from"] },
	"aim-readings": { who: "seat", by: "GET", needs: ["plan"] },
	meetings: { who: "seat", by: "GET", needs: ["plan"] },
	ratings: { who: "seat", by: "GET", needs: ["plan"] },
	timeline: { who: "seat", by: "GET", needs: ["plan"] },
	moment: { who: "seat", by: "GET", needs: ["plan", "seq", "entry"] },
	"changed-between": { who: "seat", by: "GET", needs: ["plan", "from", "to"] },
	wording: { who: "seat", by: "GET", needs: ["plan", "digest"] },
	inbox: { who: "person", by: "GET", needs: [] },
	since: { who: "seat", by: "GET", needs: ["plan"] },
	"notice-settings": { who: "person", by: "GET", needs: [] },
	talk: { who: "seat", by: "GET", needs: ["plan"] },
	threads: { who: "seat", by: "GET", needs: ["plan", "about"] },
} as const satisfies Record<QueryName, { who: Asker; by: "GET" | "POST"; needs: readonly string[] }>;
