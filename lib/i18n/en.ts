/**
 * Every sentence a user reads, in plain English. One file a room under `en/`; this is where they meet.
 *
 * The words of the plan as a document and of the page about the doors are not gathered here: only what shows them
 * imports them, or every board would wait for them too.
 *
 * A sentence that needs a name or a number is a function. A sentence about a failure says what happened, what
 * was not done, and what to do.
 */
import { account } from "./en/account";
import { agreement } from "./en/agreement";
import { board } from "./en/board";
import { card } from "./en/card";
import { clarity } from "./en/clarity";
import { command } from "./en/command";
import { common } from "./en/common";
import { importing } from "./en/importing";
import { letter } from "./en/letter";
import { partner } from "./en/partner";
import { plan } from "./en/plan";
import { readiness } from "./en/readiness";
import { refusal } from "./en/refusal";
import { register } from "./en/register";
import { room } from "./en/room";
import { sheet } from "./en/sheet";

export const en = {
	account,
	agreement,
	board,
	card,
	clarity,
	command,
	common,
	importing,
	letter,
	partner,
	plan,
	readiness,
	refusal,
	register,
	room,
	sheet,
};
