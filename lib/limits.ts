/** Every limit of the product is a named number here, with its reason. */

/** Titles are read on closed cards and in lists: about two lines. Held by forms, shown as a warning. */
export const TITLE_MAX = 140;
/** A field's or a prose's length that forms warn at; more is a document, not a card. */
export const PROSE_MAX = 20_000;
/** The sync guard refuses only at hard caps four times higher than what forms hold. */
export const HARD_CAP_FACTOR = 4;
/** A reason, a reservation, how a matter was settled: a long paragraph, read in a panel. */
export const REASON_MAX = 2_000;
/** A comment may hold a pasted minute; what is longer is a document. */
export const COMMENT_MAX = 20_000;
/** How much of the words a thread is about is quoted: enough to find them again. */
export const QUOTE_MAX = 500;
/** A relative position of the shared text is some thirty bytes; this is far above any real one. */
export const POSITION_MAX = 400;
/** A comment that calls more people than this calls nobody. */
export const MENTIONS_MAX = 50;
/** Texts that differ by more words than this are shown whole, one after the other: nobody reads such a patchwork. */
export const DIFFERENCE_EDITS_MAX = 600;
/** An objection is seen to within two working weeks, unless somebody says otherwise. */
export const MATTER_DAYS = 14;
/** Partner codes are read in a square mark. */
export const PARTNER_CODE_MIN = 2;
export const PARTNER_CODE_MAX = 5;
/** Organisation names as published are long ("Seven Nottinghamshire Clinical Commissioning Groups"). */
export const PARTNER_NAME_MAX = 200;
export const PERSON_NAME_MAX = 120;
/** RFC 5321's longest address. */
export const EMAIL_MAX = 254;
/** Shorter passwords fall to guessing; the upper bound only keeps hashing affordable. */
export const PASSWORD_MIN = 12;
export const PASSWORD_MAX = 1_000;
/** The largest real partnership in our cases has fourteen; the document and the screens are drawn for forty. */
export const PARTNERS_MAX = 40;
/** A plan of thousands of cards is not read by anybody; the document is bounded with it. */
export const CARDS_MAX = 2_000;
/** Five tries in fifteen minutes an account, fifty an address: guessing is hopeless, a typo is not punished. */
export const TRIES_PER_ACCOUNT = 5;
export const TRIES_PER_ADDRESS = 50;
export const TRIES_WINDOW_MINUTES = 15;
/** Invitations: long enough for a holiday, short enough not to lie about. */
export const INVITATION_DAYS_DEFAULT = 14;
export const INVITATION_DAYS_MAX = 90;
/** A password link is for now, not for later. */
export const PASSWORD_LINK_HOURS = 24;
/** A working day and the night after it: people sign in about once a day. */
export const SESSION_HOURS = 24 * 7;
/** The largest plan file taken in; the five published cases are under 25 kB. */
export const PLAN_FILE_BYTES_MAX = 5 * 1024 * 1024;
/** JSON bodies of acts are a few hundred bytes; this leaves room for long purposes. */
export const ACT_BODY_BYTES_MAX = 256 * 1024;

// What waits for a person, and the letters about it.

/** Somebody who shows no sign for so long has left the plan; what comes after is a visit of its own. */
export const VISIT_GAP_MINUTES = 30;
/** A screen that is looked at gives a sign so often: one that is lost does not end a visit. */
export const VISIT_NOTE_MINUTES = 2;
/** Whoever gave a sign so lately is on the plan now, and is not written to about it. */
export const VISIT_SIGN_MINUTES = 5;
/** Nobody reads further down a list of what waits. */
export const INBOX_ITEMS_MAX = 500;
/** The first words of a comment, to know which it is. */
export const EXCERPT_MAX = 140;
/** A review is asked for when there is time to hold it. */
export const REVIEW_DAYS_AHEAD = 14;
/** A day before this is a slip of the keyboard, and a meeting of it would stand in the record for ever. */
export const MEETINGS_SINCE = "2000-01-01";
/** A week before a meeting its papers can still be asked for. */
export const MEETING_DAYS_AHEAD = 7;
/** A week before a decision's day there is still time to do it. */
export const DECISION_DAYS_AHEAD = 7;
/** An agreed card that somebody put in the bin asks for a look so long; after that the bin is the answer. */
export const BIN_LAPSE_DAYS = 14;
/** What others did since the last visit: further back, the card's history and the ledger tell it. */
export const SINCE_CARDS_MAX = 200;
export const SINCE_EVENTS_MAX = 200;
/** A letter at once waits a moment, so that three mentions in a row make one and whoever looks gets none. */
export const LETTER_SETTLE_MINUTES = 2;
/** Letters at once to one person come at least so far apart, however much is said. */
export const LETTER_GAP_MINUTES = 15;
/** Whoever is on the plan is not written to while they are; a window left open overnight does not end letters. */
export const LETTER_HELD_MINUTES = 60;
/** A letter of more lines than this is not read: it says how many more there are. */
export const LETTER_LINES_MAX = 30;
/** Letters that one look sends; the next look, a minute later, goes on. */
export const LETTERS_A_LOOK_MAX = 200;
/** How long until a letter is tried again, by how often it failed; after the last it is given up, a day later. */
export const LETTER_AGAIN_MINUTES = [5, 15, 60, 240, 1_200] as const;
/** A mail server that says nothing for so long is away, and one that never comes to an end is too. */
export const MAIL_SILENCE_SECONDS = 15;
export const MAIL_DEADLINE_SECONDS = 60;
/** Notices that were dealt with are kept so long, so that nothing is told twice. */
export const NOTICES_KEPT_DAYS = 180;

// What one socket, one plan and one process may cost. Held by the sync engine.

/**
 * The largest frame taken: four times what a week of offline drafting amounts to. Of a message in pieces no more than
 * that is gathered either, since whoever never ends one would be given the memory of it for nothing.
 */
export const FRAME_BYTES_MAX = 2 * 1024 * 1024;
/** Structs in one update, and stretches that it deletes: a pasted chapter has hundreds. */
export const UPDATE_STRUCTS_MAX = 20_000;
/** Client ids that are new in one update: each time a page is opened makes one, also without a line. */
export const UPDATE_CLIENTS_MAX = 500;
/** Items that Yjs may have to look through to place one update: a tenth of a second; honest edits need hundreds. */
export const SEARCH_MAX = 5_000_000;
/** One run of characters; a whole prose field at its hard cap. */
export const STRING_MAX = PROSE_MAX * HARD_CAP_FACTOR;
/** How deep prose may nest: a table in a list in a list in a quote is about sixteen, a pasted thread of letters twice that. */
export const NESTING_MAX = 64;
/** One value that is not text: a picked word, a date, an order key, the longest web address that browsers follow. */
export const VALUE_STRING_MAX = 8_000;
/** One live edit. What was drafted without a line comes as one answer, up to the largest frame. */
export const UPDATE_BYTES_MAX = 512 * 1024;
/** What was written and deleted again before it was sent is told as a length; more than a whole draft is a lie. */
export const GONE_MAX = 8 * 1024 * 1024;
/** The whole draft of one plan: a plan of 2,000 cards with 100,000 edits is about 2 MB. */
export const DOCUMENT_BYTES_MAX = 8 * 1024 * 1024;
/** One transaction of the log: larger ones would make the next person wait. */
export const COMMIT_ROWS_MAX = 256;
export const COMMIT_BYTES_MAX = 512 * 1024;
/** A transaction of so many rows tells of a busy node: one person's keys are one or two. */
export const COMMIT_BUSY_ROWS = 4;
/** On a busy node a transaction begins so long after the last one did: nobody sees it, and many more edits share it. */
export const COMMIT_FILL_MS = 10;
/** What may wait for the database, a plan and a process, before sockets are no longer read. */
export const WAITING_ROWS_MAX = 5_000;
export const WAITING_BYTES_MAX = 4 * 1024 * 1024;
export const WAITING_BYTES_ALL_MAX = 64 * 1024 * 1024;
/** Rows that are said to the other nodes with their bytes; larger ones are read from the log by who needs them. */
export const FELLOW_ROWS_BYTES_MAX = 64 * 1024;
/** Frames of one connection that wait their turn before its socket is no longer read. */
export const INBOX_FRAMES_MAX = 500;
export const INBOX_BYTES_MAX = 1024 * 1024;
/** A fast typist makes fifteen updates a second; the burst is what an undo of a large paste makes. */
export const FRAMES_PER_SECOND = 60;
export const FRAMES_BURST = 300;
export const FRAME_BYTES_PER_SECOND = 256 * 1024;
export const FRAME_BYTES_BURST = 4 * 1024 * 1024;
/** A presence state is a card id and two positions. */
export const PRESENCE_BYTES_MAX = 2_048;
/** Unsent bytes to one reader: above these presence is dropped, live frames stop, the socket closes. */
export const UNSENT_PRESENCE_MAX = 256 * 1024;
export const UNSENT_LIVE_MAX = 1024 * 1024;
export const UNSENT_MAX = 8 * 1024 * 1024;
/** A tail longer than this is folded into a snapshot, so that opening a plan stays quick. */
export const TAIL_ROWS_MAX = 1_000;
/** Moments of a plan's life that a slider can stand on: more are not told apart by hand, and each is sent. */
export const STOPS_MAX = 4_000;
/** A note on a strategy, a decision of a meeting: a paragraph, not minutes. */
export const MEETING_TEXT_MAX = 2_000;
/** A decision that is due further ahead than any plan reaches is a slip of the keyboard; years after its meeting. */
export const DECISION_YEARS_MAX = 10;
/** Days after a meeting within which the next one is settled: the longest cycle is a year, and a year more is a slip. */
export const NEXT_MEETING_DAYS_MAX = 731;
/** Days within which ratings of a round can be wanted: a year is the longest time between two looks. */
export const ROUND_DAYS_MAX = 366;
/** A reading in hundredths: beyond this it is a slip of the keyboard, and whole numbers stay exact. */
export const READING_MAX = 1_000_000_000_000;
/** What an aim means to a partner: a sentence or two beside the shared text, never a second plan. */
export const AIM_READING_MAX = 280;
/** Entries of a ledger that are shown at a time. */
export const LEDGER_PAGE = 100;
/** Entries that are fetched at a time to check a chain or to write it out. */
export const CHAIN_PAGE = 500;
/** The name of a checkpoint stands under the slider. */
export const CHECKPOINT_NAME_MAX = 80;
/** One snapshot is kept for each so many rows: a moment long ago is folded from at most as many. */
export const SNAPSHOT_LADDER_ROWS = 5_000;
export const TAIL_BYTES_MAX = 256 * 1024;
/** Folding holds the largest draft twice, as a document of small objects; more than this is damage or an attack. */
export const FOLD_MEMORY_MB = 512;
/** A folding thread that had nothing to do for so long gives its memory back; starting one costs about 80 ms. */
export const FOLD_REST_MS = 60_000;
/** Plans whose stored words a process keeps to read agreements against: a few hundred kB each, 8 MB at the most. */
export const WORDS_KEPT_MAX = 16;
/** Plans whose cards' codes and titles a process keeps for inboxes: some 100 kB each, and every open window asks. */
export const FACES_KEPT_MAX = 200;
/** Windows of one person on one process: more than anybody has open, and few enough to be no danger to the others. */
export const SOCKETS_PER_PERSON_MAX = 40;
/** Lines of people who were just turned away and have not gone yet; beyond it nobody is even told why. */
export const LEAVING_MAX = 500;
/** Open sockets of one process; beyond it memory is not bounded by anything else. */
export const SOCKETS_MAX = 5_000;
/** Arrivals asked about in one question to the database: more would make the first of them wait for the last. */
export const ENTRIES_AT_ONCE = 100;

/** The first day that a date field takes: an earlier one is a year half typed, or a slip. */
export const DAY_EARLIEST = "1900-01-01";
/** The first day that a plan may start or end on: an earlier plan would be older than joint working plans are. */
export const PLAN_DAY_EARLIEST = "1990-01-01";
