"use client";
import { Clock, CloudOff, DoorClosed, RefreshCw, TriangleAlert } from "lucide-react";
import { Button, ButtonLink } from "@/components/ui/button";
import { words } from "@/lib/i18n/words";
import { changesOnThisDevice } from "./device";
import { KeptCopyText } from "./kept-copy-text";
import type { GoneWhy, KeeperState } from "./room-keeper";
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
export function GonePage({
	gone,
	removeCopy,
}: {
	gone: Extract<KeeperState, { phase: "gone" }>;
	removeCopy: (id: string) => void;
}) {
	const Icon = ICONS[gone.why];
	const said = words.room.gone[gone.why];
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
				<p className="mt-2 max-w-[60ch] text-md text-ink-2">{sentence(gone.why, gone)}</p>
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
			<div className="flex flex-wrap gap-2">{wayOn(gone.why)}</div>
		</main>
	);
}

function sentence(why: GoneWhy, gone: Extract<KeeperState, { phase: "gone" }>): string {
	const said = words.room.gone;
	if (why === "withdrawn") return `${said.withdrawn.text} ${said.withdrawn.ask(whoToAsk(gone.view))}`;
	if (why === "sign-in") {
		const unsent = changesOnThisDevice();
		return unsent > 0 ? `${said["sign-in"].text} ${said["sign-in"].kept(unsent)}` : said["sign-in"].text;
	}
	return said[why].text;
}

function wayOn(why: GoneWhy) {
	const verb = words.room.gone[why].verb;
	if (why === "sign-in" || why === "signed-out") {
		return (
			<ButtonLink look="primary" size="lg" href="/sign-in" prefetch={false}>
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
