/** Every limit of the product is a named number here, with its reason. */

/** Titles are read on closed cards and in lists: about two lines. Held by forms, shown as a warning. */
export const TITLE_MAX = 140;
/** A field's or a prose's length that forms warn at; more is a document, not a card. */
export const PROSE_MAX = 20_000;
/** The sync guard refuses only at hard caps four times higher than what forms hold. */
export const HARD_CAP_FACTOR = 4;
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
