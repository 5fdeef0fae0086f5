"use client";
import { Clock, CloudOff, DoorClosed, RefreshCw, TriangleAlert } from "lucide-react";
import { useEffect } from "react";
import { Button, ButtonLink } from "@/components/ui/button";
import { useSay } from "@/components/ui/say";
import { words } from "@/lib/i18n/words";
import { changesOnThisDevice } from "./device";
import { KeptCopyText } from "./kept-copy-text";
import type { KeeperState } from "./room-keeper";
import { whoToAsk } from "./who-to-ask";

const ICONS = {
	"sign-in": DoorClosed,
	"signed-out": DoorClosed,
	withdrawn: DoorClosed,
	"no-such-plan": CloudOff,
	"not-on-device": CloudOff,
	"too-old": RefreshCw,
	refused: TriangleAlert,
	broken: Clock,
} as const;

/** The plan is closed on this screen: what happened, what was not saved, whom to ask. */
export function GonePage({ gone, removeCopy }: { gone: Gone; removeCopy: (id: string) => void }) {
	const say = useSay();
	const Icon = ICONS[gone.why];
	// What was last said of the open plan ("You are offline") is no longer so; what happened is an alert of its own.
	useEffect(() => {
		say("");
		say("", { now: true });
	}, [say]);
	const said = wordsOf(gone);
	return (
		<main
			id="main"
			className="mx-auto flex min-h-dvh max-w-[640px] flex-col justify-center gap-4 p-6"
			data-room="gone"
			data-why={gone.why}
		>
			<span className="flex size-11 items-center justify-center rounded-card bg-sunken text-ink-2">
				<Icon className="icon size-5" aria-hidden="true" />
			</span>
			<div role="alert">
				<h1 className="text-2xl font-semibold tracking-tight">{said.title}</h1>
				<p className="mt-2 max-w-[60ch] text-md text-ink-2">{sentence(gone)}</p>
				{gone.view && <p className="mt-2 text-ink-2">{words.room.gone.plan(gone.view.plan.title)}</p>}
			</div>
			{gone.copies.map((copy) => (
				<KeptCopyText
					key={copy.id}
					copy={copy}
					inPageOnly={!gone.copyKept}
					onRemove={() => removeCopy(copy.id)}
				/>
			))}
			<div className="flex flex-wrap gap-2">{wayOn(gone)}</div>
		</main>
	);
}

type Gone = Extract<KeeperState, { phase: "gone" }>;

/** Somebody of the sample has no password: signing in again is not theirs to do. */
const wasSample = (gone: Gone) => gone.why === "sign-in" && gone.view?.plan.sample === true;

const wordsOf = (gone: Gone) => (wasSample(gone) ? words.room.gone.sample : words.room.gone[gone.why]);

function sentence(gone: Gone): string {
	const { why } = gone;
	const said = words.room.gone;
	if (wasSample(gone)) return said.sample.text;
	if (why === "withdrawn") return `${said.withdrawn.text} ${said.withdrawn.ask(whoToAsk(gone.view))}`;
	if (why === "sign-in") {
		const unsent = changesOnThisDevice();
		return unsent > 0 ? `${said["sign-in"].text} ${said["sign-in"].kept(unsent)}` : said["sign-in"].text;
	}
	return said[why].text;
}

/** Back to the plan, where what was written meanwhile is sent; whoever signed out here goes nowhere in particular. */
const signInAgain = ({ why, view }: Gone): string =>
	why === "sign-in" && view
		? `/sign-in?callbackUrl=${encodeURIComponent(`/plans/${view.plan.id}`)}`
		: "/sign-in";

function wayOn(gone: Gone) {
	const { why } = gone;
	const { verb } = wordsOf(gone);
	if (wasSample(gone)) {
		return (
			<ButtonLink look="primary" size="lg" href="/" prefetch={false}>
				{verb}
			</ButtonLink>
		);
	}
	if (why === "sign-in" || why === "signed-out") {
		return (
			<ButtonLink look="primary" size="lg" href={signInAgain(gone)} prefetch={false}>
				{verb}
			</ButtonLink>
		);
	}
	if (why === "withdrawn" || why === "no-such-plan") {
		return (
			<ButtonLink look="primary" size="lg" href="/plans" prefetch={false}>
				{verb}
			</ButtonLink>
		);
	}
	return (
		<Button look="primary" size="lg" onClick={() => window.location.reload()}>
			{verb}
		</Button>
	);
}
