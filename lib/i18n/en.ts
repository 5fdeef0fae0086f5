/**
 * Every sentence a user reads, in plain English. One file a room under `en/`; this is where they meet.
 *
 * A sentence that needs a name or a number is a function. A sentence about a failure says what happened, what
 * was not done, and what to do.
 */
import { account } from "./en/account";
import { board } from "./en/board";
import { card } from "./en/card";
import { command } from "./en/command";
import { common } from "./en/common";
import { importing } from "./en/importing";
import { letter } from "./en/letter";
import { partner } from "./en/partner";
import { plan } from "./en/plan";
import { refusal } from "./en/refusal";
import { room } from "./en/room";
import { sheet } from "./en/sheet";

export const en = {
	account,
	board,
	card,
	command,
	common,
	importing,
	letter,
	partner,
	plan,
	refusal,
	room,
	sheet,
};
