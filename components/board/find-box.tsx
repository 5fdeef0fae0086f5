"use client";
import { Search, X } from "lucide-react";
import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { words } from "@/lib/i18n/words";

const say = words.board.find;

/** The search over the cards of this plan. Esc clears it, and closes it when it is empty. */
export function FindBox({
	open,
	query,
	shown,
	all,
	onOpen,
	onQuery,
	onClose,
	onFirst,
}: {
	open: boolean;
	query: string;
	shown: number;
	all: number;
	onOpen: () => void;
	onQuery: (query: string) => void;
	onClose: () => void;
	/** Goes to the first card found. */
	onFirst: () => void;
}) {
	const input = useRef<HTMLInputElement>(null);
	useEffect(() => {
		if (open) input.current?.focus();
	}, [open]);
	if (!open) {
		return (
			<Button look="quiet" size="sm" icon={Search} hotkey="/" onClick={onOpen} data-find="open">
				<span className="phone:sr-only">{say.open}</span>
			</Button>
		);
	}
	return (
		<search className="fld find-box">
			<Search className="icon size-4 text-ink-2" aria-hidden="true" />
			<input
				ref={input}
				type="search"
				aria-label={say.label}
				placeholder={say.placeholder}
				value={query}
				className="flex-1 min-w-0 bg-transparent outline-none"
				onChange={(event) => onQuery(event.target.value)}
				onKeyDown={(event) => {
					if (event.key === "Enter") {
						event.preventDefault();
						onFirst();
					}
					if (event.key !== "Escape") return;
					event.preventDefault();
					event.stopPropagation();
					if (query) onQuery("");
					else onClose();
				}}
			/>
			{query && (
				<span className="text-xs text-ink-2 num whitespace-nowrap" role="status">
					{say.found(shown, all)}
				</span>
			)}
			<button type="button" className="find-close" aria-label={say.close} onClick={onClose}>
				<X className="icon size-4" aria-hidden="true" />
			</button>
		</search>
	);
}
