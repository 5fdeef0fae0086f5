"use client";
import { MessageSquare } from "lucide-react";
import { useSearchParams } from "next/navigation";
import { factorSheet } from "@/components/comment/threads-part";
import { useTalk } from "@/components/comment/use-talk";
import { Button } from "@/components/ui/button";
import { usePart } from "@/components/ui/part";
import { words } from "@/lib/i18n/words";
import { isFactor } from "@/lib/review/catalogue";

const address = (factor: string | null) => {
	const url = new URL(window.location.href);
	url.searchParams.delete("thread");
	if (factor) url.searchParams.set("factor", factor);
	else url.searchParams.delete("factor");
	return url;
};

/** Leads to what is said about the factor that the lens has chosen. */
export function DiscussFactor({ factor }: { factor: string }) {
	const open = useTalk()
		.about(factor)
		.filter(({ resolved }) => !resolved).length;
	return (
		<Button
			size="sm"
			icon={MessageSquare}
			onClick={() => window.history.pushState(null, "", address(factor))}
		>
			{words.board.lens.discuss(open)}
		</Button>
	);
}

/** The threads of the factor that the address names, over the board. */
export function FactorTalk() {
	const factor = useSearchParams().get("factor");
	return factor && isFactor(factor) ? <Open factor={factor} /> : null;
}

function Open({ factor }: { factor: string }) {
	const Sheet = usePart(factorSheet);
	return (
		Sheet && <Sheet factor={factor} onClose={() => window.history.replaceState(null, "", address(null))} />
	);
}
