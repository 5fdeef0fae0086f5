"use client";
import { useQuery } from "@tanstack/react-query";
import { ask } from "@/components/ui/api";

/** What waits on other plans is announced to nobody here: look again now and then, and when the window is looked at. */
const LOOK_AGAIN_MS = 60_000;

/** What waits for the person who is signed in, on all their plans. */
export const useInbox = () =>
	useQuery({
		queryKey: ["inbox"],
		queryFn: () => ask("inbox", {}),
		refetchInterval: LOOK_AGAIN_MS,
		refetchOnWindowFocus: true,
	});
