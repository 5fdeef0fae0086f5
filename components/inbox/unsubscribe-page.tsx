"use client";
import { useState } from "react";
import { FrontPage, FrontTitle } from "@/components/account/front-page";
import { useFragmentToken } from "@/components/account/use-fragment-token";
import { post } from "@/components/ui/api";
import { Button, ButtonLink } from "@/components/ui/button";
import { FormProblem } from "@/components/ui/form-problem";
import { Note } from "@/components/ui/note";
import { useSubmit } from "@/components/ui/use-submit";
import { NOTICE_KINDS, type NoticeKind } from "@/lib/attention/kinds";
import { scopeOfToken, UNSUBSCRIBE_DOOR, type Unsubscribed } from "@/lib/attention/unsubscribe";
import { attentionWords } from "@/lib/i18n/en/attention";

const say = attentionWords.unsubscribe;
const kindWords = (kind: NoticeKind) => attentionWords.letters.kinds[kind];

/** What the link at the foot of a letter opens, signed in or not. Looking at it changes nothing. */
export function UnsubscribePage() {
	const token = useFragmentToken();
	const scope = token ? scopeOfToken(token) : null;
	const { busy, problem, send } = useSubmit();
	const [ended, setEnded] = useState<readonly NoticeKind[] | null>(null);
	const stop = async () => {
		const done = await send(() => post<Unsubscribed>(UNSUBSCRIBE_DOOR, { token }));
		if (done) setEnded(done.kinds);
	};
	return (
		<FrontPage>
			<FrontTitle title={say.title} />
			{token === undefined ? null : ended ? (
				<div role="status">
					<Note tone="agreed" className="mt-6">
						{ended.length === NOTICE_KINDS.length ? say.doneAll : say.done(ended.map(kindWords).join(", "))}
					</Note>
					<ButtonLink href="/account#letters" className="mt-4">
						{say.settings}
					</ButtonLink>
				</div>
			) : scope === null ? (
				<Note tone="reserve" className="mt-6">
					{say.noToken}
				</Note>
			) : (
				<>
					<p className="text-md mt-4">{scope === "all" ? say.asks.all : say.asks.kind(kindWords(scope))}</p>
					<FormProblem title={say.failed} problem={problem} className="mt-4" />
					<Button look="primary" className="mt-4" locked={busy} onClick={() => void stop()}>
						{scope === "all" ? say.verbAll : say.verb}
					</Button>
				</>
			)}
		</FrontPage>
	);
}
