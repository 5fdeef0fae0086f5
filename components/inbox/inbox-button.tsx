"use client";
import { Inbox } from "lucide-react";
import Link from "next/link";
import { words } from "@/lib/i18n/words";
import { useInbox } from "./use-inbox";

/** The way to what waits for the person, with how much that is. */
export function InboxButton() {
	const waiting = useInbox().data?.items.length ?? 0;
	return (
		<Link
			href="/inbox"
			prefetch={false}
			className="btn btn-quiet btn-icon gap-1.5! w-auto! px-2! relative phone:size-touch phone:px-0!"
			title={words.account.inbox(waiting)}
		>
			<Inbox className="icon size-[18px]" aria-hidden="true" />
			{waiting > 0 && (
				<span className="inbox-count" aria-hidden="true">
					{waiting > 99 ? "99+" : waiting}
				</span>
			)}
			<span className="sr-only">{words.account.inbox(waiting)}</span>
		</Link>
	);
}
