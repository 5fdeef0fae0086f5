"use client";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useRoom } from "@/components/room/plan-room";
import { act, ask } from "@/components/ui/api";
import { partOf, usePart } from "@/components/ui/part";
import type { SinceView } from "@/lib/attention/inbox";
import { sinceCounts } from "@/lib/attention/since-line";

const strip = partOf(() => import("./since-strip").then((part) => part.SinceStrip));

/** A sign of life this often keeps a visit one visit. */
const SIGN_EVERY_MS = 2 * 60_000;

/**
 * Tells the server that this person is here, and shows what changed since they were here last.
 *
 * The catch: nothing waits for it. A sign that does not arrive only makes the next visit count from an earlier one.
 */
export function Since() {
	const { view, online } = useRoom();
	const plan = view.plan.id;
	const [noted, setNoted] = useState(false);
	const [dismissed, setDismissed] = useState(false);
	useEffect(() => {
		if (!online) return;
		const sign = () => {
			if (document.visibilityState !== "visible") return;
			act("note-visit", { plan })
				.then(() => setNoted(true))
				.catch(() => undefined); // The line is away; the next sign comes in two minutes.
		};
		sign();
		const timer = setInterval(sign, SIGN_EVERY_MS);
		return () => clearInterval(timer);
	}, [plan, online]);
	const { data } = useQuery({
		queryKey: ["since", plan],
		queryFn: () => ask("since", { plan }),
		enabled: noted && online && !dismissed,
		staleTime: Number.POSITIVE_INFINITY, // what changed before this visit does not change during it
	});
	if (dismissed || !data || sinceCounts(data) === null) return null;
	return <Loaded view={data} base={`/plans/${plan}`} onDismiss={() => setDismissed(true)} />;
}

function Loaded(props: { view: SinceView; base: string; onDismiss: () => void }) {
	const Strip = usePart(strip);
	return Strip && <Strip {...props} />;
}
