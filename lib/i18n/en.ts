/**
 * Every sentence a user reads, in plain English. One file a room under `en/`; this is where they meet.
 *
 * The words of what is not on the board (the document, the roles matrix, the register, agreements in
 * full, going live, threads, the inbox, imports, coming in, letters, commands, the page about the doors) are not gathered here: only what shows them imports them, or every
 * board would wait for them too.
 *
 * A sentence that needs a name or a number is a function. A sentence about a failure says what happened, what
 * was not done, and what to do.
 */
import { account } from "./en/account";
import { agreement } from "./en/agreement";
import { board } from "./en/board";
import { card } from "./en/card";
import { common } from "./en/common";
import { plan } from "./en/plan";
import { readiness } from "./en/readiness";
import { refusal } from "./en/refusal";
import { room } from "./en/room";
import { sheet } from "./en/sheet";

export const en = {
	account,
	agreement,
	board,
	card,
	common,
	plan,
	readiness,
	refusal,
	room,
	sheet,
};
