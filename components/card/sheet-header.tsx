"use client";
import {
	ArrowDown,
	ArrowDownToLine,
	ArrowUp,
	ArrowUpToLine,
	ChevronLeft,
	ChevronRight,
	Ellipsis,
	Link2,
	Replace,
	Trash2,
	X,
} from "lucide-react";
import { useState } from "react";
import { TurnInto } from "@/components/board/turn-into";
import { Person } from "@/components/person/person";
import { useRoom } from "@/components/room/plan-room";
import { Button } from "@/components/ui/button";
import { Key } from "@/components/ui/key";
import { Menu, MenuGroup, MenuItem, MenuLine } from "@/components/ui/menu";
import { useSay } from "@/components/ui/say";
import { words } from "@/lib/i18n/words";
import { type CardDraft, fixedBarrier } from "@/lib/plan/read";
import { useOthersOn } from "./card-context";
import { useCardGestures } from "./card-gestures";

/** The head of the sheet: where the card stands, who else is on it, and what can be done with it as a whole. */
export function SheetHeader({
	card,
	writable,
	previous,
	next,
	onClose,
}: {
	card: CardDraft;
	writable: boolean;
	previous: (() => void) | null;
	next: (() => void) | null;
	onClose: () => void;
}) {
	const say = useSay();
	const copyLink = () =>
		navigator.clipboard.writeText(window.location.href).then(
			() => say(words.sheet.linkCopied),
			() => say(words.sheet.linkNotCopied, { now: true }),
		);
	return (
		<header className="sheet-head">
			<span className="contents phone:hidden!">
				<Button
					look="quiet"
					size="sm"
					icon={ChevronLeft}
					iconOnly
					locked={!previous}
					onClick={() => previous?.()}
				>
					{words.sheet.previous}
				</Button>
				<Button look="quiet" size="sm" icon={ChevronRight} iconOnly locked={!next} onClick={() => next?.()}>
					{words.sheet.next}
				</Button>
				<span className="inline-flex gap-1">
					<Key>[</Key>
					<Key>]</Key>
				</span>
			</span>
			<Button look="quiet" icon={ChevronLeft} iconOnly className="hidden phone:inline-flex" onClick={onClose}>
				{words.sheet.close}
			</Button>
			<p className="min-w-0 flex-1 truncate pl-1 text-sm text-ink-2 phone:text-md">
				<span className="phone:hidden">
					{words.card.sections[card.section]} <span aria-hidden="true">/</span>{" "}
				</span>
				<span className="num font-semibold text-ink">{card.code || words.sheet.noCode}</span>
				<span className="hidden phone:inline"> {words.card.sections[card.section]}</span>
			</p>
			<HereNow card={card} />
			<span className="phone:hidden mx-1 h-5 w-px bg-line" />
			<Button look="quiet" size="sm" icon={Link2} className="phone:hidden" onClick={copyLink}>
				{words.sheet.copyLink}
			</Button>
			{writable && <CardMenu card={card} onClose={onClose} onCopyLink={copyLink} />}
			<Button look="quiet" size="sm" icon={X} className="phone:hidden" hotkey="Esc" onClick={onClose}>
				{words.sheet.close}
			</Button>
		</header>
	);
}

function HereNow({ card }: { card: CardDraft }) {
	const { view } = useRoom();
	const others = useOthersOn(card.id);
	if (others.length === 0) return null;
	return (
		<section
			aria-label={words.sheet.here(others.map((one) => one.personName))}
			className="flex items-center gap-2"
		>
			<span className="text-sm text-ink-2 phone:hidden" aria-hidden="true">
				{words.sheet.hereNow}
			</span>
			<span className="avs">
				{others.slice(0, 4).map((one) => (
					<Person
						key={one.personId}
						name={one.personName}
						partner={view.partners.find((p) => p.id === one.partnerId)}
					/>
				))}
			</span>
			{others.length > 4 && <span className="text-xs font-semibold text-ink-2">+{others.length - 4}</span>}
		</section>
	);
}

function CardMenu({
	card,
	onClose,
	onCopyLink,
}: {
	card: CardDraft;
	onClose: () => void;
	onCopyLink: () => void;
}) {
	const gestures = useCardGestures(card, onClose);
	const [turning, setTurning] = useState(false);
	const fixed = fixedBarrier(card.id);
	const say = words.sheet.menu;
	return (
		<>
			<Menu
				align="end"
				trigger={
					<button type="button" className="btn btn-quiet btn-sm btn-icon" title={words.sheet.more}>
						<Ellipsis className="icon size-4" aria-hidden="true" />
						<span className="sr-only">{words.sheet.more}</span>
					</button>
				}
			>
				{!fixed && (
					<MenuGroup label={say.move}>
						<MenuItem icon={ArrowUpToLine} disabled={gestures.first} onSelect={() => gestures.move("top")}>
							{say.top}
						</MenuItem>
						<MenuItem icon={ArrowUp} disabled={gestures.first} onSelect={() => gestures.move("up")}>
							{say.up}
						</MenuItem>
						<MenuItem icon={ArrowDown} disabled={gestures.last} onSelect={() => gestures.move("down")}>
							{say.down}
						</MenuItem>
						<MenuItem
							icon={ArrowDownToLine}
							disabled={gestures.last}
							onSelect={() => gestures.move("bottom")}
						>
							{say.bottom}
						</MenuItem>
					</MenuGroup>
				)}
				<MenuLine />
				<MenuItem icon={Link2} onSelect={onCopyLink}>
					{words.sheet.copyLink}
				</MenuItem>
				{!fixed && (
					<>
						<MenuItem icon={Replace} onSelect={() => setTurning(true)}>
							{say.turnInto}
						</MenuItem>
						<MenuItem icon={Trash2} danger onSelect={gestures.bin}>
							{say.bin}
						</MenuItem>
					</>
				)}
			</Menu>
			<TurnInto
				card={turning ? card : null}
				towards={null}
				onClose={() => setTurning(false)}
				onTurn={(kind) => {
					setTurning(false);
					gestures.turn(kind);
				}}
			/>
		</>
	);
}
