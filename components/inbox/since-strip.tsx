"use client";
import { useQuery } from "@tanstack/react-query";
import { ChevronDown, ChevronUp, History } from "lucide-react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { usePartners } from "@/components/agreement/use-partners";
import { momentInWords } from "@/components/plan/dates";
import { useRoom } from "@/components/room/plan-room";
import { ask } from "@/components/ui/api";
import { Button } from "@/components/ui/button";
import { useSay } from "@/components/ui/say";
import { sinceLine } from "@/lib/attention/since-line";
import { sinceWords } from "@/lib/i18n/en/since";
import { words } from "@/lib/i18n/words";
import { SinceList } from "./since-list";
import { useDismissed } from "./use-dismissed";

export interface SinceProps {
	/** Asked for by name: then it is shown whatever it says. */
	asked: boolean;
	onClose: () => void;
}

const say = sinceWords;

/**
 * What others did while this person was away: one line, and the whole list when asked for.
 *
 * The catch: it comes after the board, so it has its place under it, where its coming moves no card.
 */
export function SinceStrip({ asked, onClose }: SinceProps) {
	const { view, online } = useRoom();
	const plan = view.plan.id;
	const { shortName } = usePartners();
	const { data, error, isFetching, refetch } = useQuery({
		queryKey: ["since", plan],
		queryFn: () => ask("since", { plan }),
		enabled: online,
		staleTime: Number.POSITIVE_INFINITY, // what changed before this visit does not change during it
	});
	const [dismissed, dismiss] = useDismissed(plan);
	const [open, setOpen] = useState(false);
	const frame = useRef<HTMLElement>(null);
	useEffect(() => {
		if (!asked) return;
		setOpen(true);
		frame.current?.focus();
		void refetch();
	}, [asked, refetch]);

	const line = data ? sinceLine(data, { shortName, when: momentInWords }) : null;
	const news = line !== null && data?.since !== dismissed;
	useSpoken(news ? line : null);
	if (!asked && !news) return null;
	const close = () => {
		if (data?.since) dismiss(data.since);
		setOpen(false);
		onClose();
		document.getElementById("main")?.focus();
	};
	const onKeyDown = (event: KeyboardEvent) => {
		if (event.key !== "Escape") return;
		event.preventDefault();
		close();
	};
	const instead = () => {
		if (error) return say.failed;
		if (!data || isFetching) return say.loading;
		return data.since === null ? say.first : say.nothing(momentInWords(data.since));
	};
	return (
		<section
			ref={frame}
			tabIndex={-1}
			aria-label={words.plan.since}
			className="since-strip"
			data-since
			onKeyDown={onKeyDown}
		>
			<div className="since-line">
				<History className="icon size-4 text-ink-2 shrink-0" aria-hidden="true" />
				<p
					className="min-w-0 flex-1 text-sm phone:basis-[calc(100%-28px)]"
					role={asked ? "status" : undefined}
				>
					{line ?? instead()}
				</p>
				{line && (
					<Button
						size="sm"
						icon={open ? ChevronDown : ChevronUp}
						aria-expanded={open}
						className="phone:min-h-touch"
						onClick={() => setOpen(!open)}
					>
						{open ? say.hide : say.show}
					</Button>
				)}
				<Button size="sm" look="quiet" className="phone:min-h-touch" onClick={close}>
					{say.dismiss}
				</Button>
			</div>
			{open && data && line && <SinceList view={data} />}
		</section>
	);
}

/** Says it once to who listens: the line itself is no live region, since it comes with its words in it. */
function useSpoken(line: string | null): void {
	const speak = useSay();
	const said = useRef<string | null>(null);
	useEffect(() => {
		if (line === null || said.current === line) return;
		said.current = line;
		speak(line);
	}, [line, speak]);
}
