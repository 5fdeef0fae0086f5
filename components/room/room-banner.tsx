"use client";
import { CloudAlert, Eye, History, RefreshCw, WifiOff } from "lucide-react";
import { usePathname } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Banner } from "@/components/ui/note";
import { useSay } from "@/components/ui/say";
import { words } from "@/lib/i18n/words";
import { shortNames } from "@/lib/plan/partner-name";
import { KeptCopyText } from "./kept-copy-text";
import { useRoom, useSafety } from "./plan-room";
import { useAway } from "./use-away";
import { whoToAsk } from "./who-to-ask";

/** Pages on which nothing is drafted: what is entered there needs the server. */
const ATTESTS = /\/(factors|reviews)(\/|$)/;

const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });

/**
 * The one banner under the plan's header, the most serious first: words that were not sent, offline, a server
 * that cannot save, restored, about to restart, reading only.
 */
export function RoomBanner() {
	const room = useRoom();
	const { saved, lastReached, full } = useSafety();
	const [reading, setReading] = useState(false);
	const away = useAway();
	const said = words.room;
	const attests = ATTESTS.test(usePathname());
	useSpokenChanges();
	const changes = saved.kind === "device-only" || saved.kind === "not-saved" ? saved.changes : 0;
	const banner = () => {
		if (room.copies.length > 0)
			return (
				<Banner
					tone="object"
					icon={CloudAlert}
					actions={
						<Button size="sm" onClick={() => setReading(true)}>
							{said.copy.open}
						</Button>
					}
				>
					<strong className="font-semibold">{said.copy.title}.</strong>{" "}
					{room.copies.length === 1
						? said.copy.notice(room.copies[0]?.changes ?? 1)
						: said.copy.many(room.copies.length)}
				</Banner>
			);
		if (away)
			return (
				<Banner
					tone="reserve"
					icon={WifiOff}
					actions={
						<>
							<span className="hidden text-sm sm:inline">
								{lastReached ? said.offline.lastReached(clock.format(lastReached)) : said.offline.never}
							</span>
							<Button size="sm" icon={RefreshCw} onClick={room.tryNow}>
								{said.offline.tryNow}
							</Button>
						</>
					}
				>
					<strong className="font-semibold">{full ? said.full.title : said.offline.title}</strong>{" "}
					{attests
						? said.offline.attesting
						: !room.mayDraft
							? said.offline.reading
							: saved.kind === "not-saved"
								? said.offline.notKept(changes)
								: said.offline.drafting(changes)}
				</Banner>
			);
		if (room.online && changes > 0)
			return (
				<Banner tone="reserve" icon={CloudAlert}>
					<strong className="font-semibold">{said.slow.title}</strong> {said.slow.text(changes)}
				</Banner>
			);
		if (room.restored)
			return (
				<Banner
					tone="waiting"
					icon={History}
					actions={
						<Button size="sm" onClick={room.noticed}>
							{said.dismiss}
						</Button>
					}
				>
					<strong className="font-semibold">{said.restored.title}</strong> {said.restored.nothing}
				</Banner>
			);
		if (room.draining)
			return (
				<Banner tone="waiting" icon={RefreshCw}>
					{said.draining}
				</Banner>
			);
		if (!room.mayDraft) {
			const partner = room.view.partners.find((one) => one.id === room.me.seat.partnerId)?.name ?? "";
			const { seat } = room.me;
			const decidesFor = seat.signatory
				? (shortNames(room.view.partners).get(seat.partnerId) ?? partner)
				: null;
			const role = seat.role === "commenter" ? "commenter" : "viewer";
			return (
				<Banner tone="waiting" icon={Eye}>
					<strong className="font-semibold">{said.viewer.title(role, partner)}</strong>{" "}
					{said.viewer.text(whoToAsk(room.view), decidesFor)}
				</Banner>
			);
		}
		return null;
	};
	return (
		<>
			{banner()}
			<Dialog open={reading && room.copies.length > 0} onOpenChange={setReading} title={said.copy.title} wide>
				<div className="flex flex-col gap-4">
					{room.copies.map((copy) => (
						<KeptCopyText
							key={copy.id}
							copy={copy}
							inPageOnly={false}
							onRemove={() => room.removeCopy(copy.id)}
						/>
					))}
				</div>
			</Dialog>
		</>
	);
}

/** Speaks once when the state of the room changes its kind; a screen reader's user sees no banner. */
function useSpokenChanges(): void {
	const say = useSay();
	const { online, mayDraft } = useRoom();
	const before = useRef({ online, mayDraft });
	const lost = useRef(false);
	useEffect(() => {
		const said = words.room.said;
		if (before.current.online && !online) {
			lost.current = true;
			say(said.offline);
		}
		// Joining is not news; coming back is.
		if (!before.current.online && online && lost.current) say(said.online);
		if (before.current.mayDraft !== mayDraft) say(mayDraft ? said.mayDraft : said.viewOnly);
		before.current = { online, mayDraft };
	}, [online, mayDraft, say]);
}
