/** Every limit of the product is a named number here, with its reason. */

/** Titles are read on closed cards and in lists: about two lines. Held by forms, shown as a warning. */
export const TITLE_MAX = 140;
/** A field's or a prose's length that forms warn at; more is a document, not a card. */
export const PROSE_MAX = 20_000;
/** The sync guard refuses only at hard caps four times higher than what forms hold. */
export const HARD_CAP_FACTOR = 4;
/** A reason, a reservation, how a matter was settled: a long paragraph, read in a panel. */
export const REASON_MAX = 2_000;
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

// What one socket, one plan and one process may cost. Held by the sync engine.

/** The websocket library's own ceiling: above it a message is not even gathered. */
export const SOCKET_PAYLOAD_MAX = 16 * 1024 * 1024;
/** The largest frame taken: four times what a week of offline drafting amounts to. */
export const FRAME_BYTES_MAX = 2 * 1024 * 1024;
/** Structs in one update: a pasted chapter has hundreds. */
export const UPDATE_STRUCTS_MAX = 20_000;
/** One run of characters; a whole prose field at its hard cap. */
export const STRING_MAX = PROSE_MAX * HARD_CAP_FACTOR;
/** How deep prose may nest: a table in a list in a list in a quote is about sixteen. */
export const NESTING_MAX = 32;
/** The whole draft of one plan: a plan of 2,000 cards with 100,000 edits is about 2 MB. */
export const DOCUMENT_BYTES_MAX = 8 * 1024 * 1024;
/** One transaction of the log: larger ones would make the next person wait. */
export const COMMIT_ROWS_MAX = 256;
export const COMMIT_BYTES_MAX = 512 * 1024;
/** What may wait for the database, a plan and a process, before sockets are no longer read. */
export const WAITING_ROWS_MAX = 5_000;
export const WAITING_BYTES_MAX = 4 * 1024 * 1024;
export const WAITING_BYTES_ALL_MAX = 64 * 1024 * 1024;
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
export const TAIL_ROWS_MAX = 500;
export const TAIL_BYTES_MAX = 256 * 1024;
/** Folding holds the largest draft twice, as a document of small objects; more than this is damage or an attack. */
export const FOLD_MEMORY_MB = 512;
/** Plans whose stored words a process keeps to read agreements against: a few hundred kB each, 8 MB at the most. */
export const WORDS_KEPT_MAX = 16;
/** Open sockets of one process; beyond it memory is not bounded by anything else. */
export const SOCKETS_MAX = 5_000;
