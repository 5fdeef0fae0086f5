import type { InboxItem } from "@/lib/attention/inbox";
import { UNSUBSCRIBE_DOOR, type UnsubscribeScope } from "@/lib/attention/unsubscribe";
import { wayTo } from "@/lib/attention/way-to";
import { grouped } from "@/lib/grouped";
import { noticeLetterWords as say } from "@/lib/i18n/en/notice-letter";
import type { PersonId } from "@/lib/ids";
import { LETTER_LINES_MAX } from "@/lib/limits";
import { longDate } from "@/lib/plan/dates";
import type { Config } from "@/server/config";
import type { Letter } from "@/server/runtime";
import { oneLine } from "./one-line";
import { unsubscribeToken } from "./unsubscribe-token";

/**
 * One letter about everything that is due to be told to one person, on all their plans. [T11] [T15]
 *
 * It names plans, codes, people and days, and links to the rest. The catch: no word of a plan's cards or comments is
 * in it, because mail is neither ours to secure nor to take back.
 */
export function noticeLetter(
	config: Pick<Config, "publicUrl" | "secret">,
	to: { id: PersonId; name: string; address: string },
	items: readonly InboxItem[],
): Letter {
	const plans = [...grouped(items, ({ plan }) => plan.id).values()];
	const [first] = items;
	const title = oneLine(first?.plan.title ?? "");
	const kinds = new Set(items.map(({ kind }) => kind));
	const scope: UnsubscribeScope = kinds.size === 1 && first ? first.kind : "all";
	const token = unsubscribeToken(config, to.id, scope);
	const { publicUrl } = config;
	const text = [
		say.greeting(oneLine(to.name)),
		say.waits(items.length),
		...linesOf(publicUrl, plans),
		say.inbox(`${publicUrl}/inbox`),
		say.withoutWords,
		say.choose(`${publicUrl}/account#letters-part`),
		say.unsubscribe(`${publicUrl}/unsubscribe#${token}`),
	];
	return {
		to: to.address,
		subject:
			plans.length > 1 ? say.subjectPlans(items.length, plans.length) : say.subject(items.length, title),
		text: `${text.join("\n\n")}\n`,
		headers: {
			"List-Unsubscribe": `<${publicUrl}${UNSUBSCRIBE_DOOR}?token=${token}>`,
			"List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
		},
	};
}

function linesOf(publicUrl: string, plans: readonly (readonly InboxItem[])[]): string[] {
	let room = LETTER_LINES_MAX;
	let left = 0;
	const paragraphs = plans.flatMap((items) => {
		const shown = items.slice(0, room);
		room -= shown.length;
		left += items.length - shown.length;
		if (shown.length === 0) return [];
		const title = oneLine(items[0]?.plan.title ?? "");
		return [[title, ...shown.map((item) => `- ${lineOf(item)}\n  ${publicUrl}${wayTo(item)}`)].join("\n")];
	});
	return left > 0 ? [...paragraphs, say.more(left)] : paragraphs;
}

function lineOf({ kind, about, code, from, due, again, asks }: InboxItem): string {
	const who = from ? say.who(oneLine(from.personName), oneLine(from.partner.code)) : say.somebody;
	const what = about === null ? say.wholePlan : oneLine(code) || say.aCard;
	return again ? say.decideAgain(who, what) : say.lines[kind](who, what, due && longDate(due), asks);
}
