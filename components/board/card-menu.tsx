"use client";
import { Menu as Base } from "@base-ui/react/menu";
import {
	ArrowDown,
	ArrowDownToLine,
	ArrowUp,
	ArrowUpToLine,
	Plus,
	Replace,
	SquareArrowOutUpRight,
	Trash2,
} from "lucide-react";
import { MenuGroup, MenuItem, MenuLine } from "@/components/ui/menu";
import { words } from "@/lib/i18n/words";
import type { CardId } from "@/lib/ids";
import { showCard } from "./open-card";

const say = words.board.menu;

export interface OpenMenu {
	card: CardId;
	/** The button that was pressed: the menu stands beside it and gives the focus back to it. */
	anchor: HTMLElement;
}

/**
 * What can be done with a card without dragging it: order, kind, bin. One menu for the whole board, which stands
 * beside the card that asked: three hundred menus would make every drawing slow.
 */
export function CardMenu({
	open,
	first,
	last,
	fixed,
	onClose,
	onMove,
	onTurn,
	onBin,
	onAnswer,
}: {
	open: OpenMenu | null;
	/** The card is the first, or the last, of those shown in its section. */
	first: boolean;
	last: boolean;
	/** One of the ten barriers: it keeps its kind and has no bin. */
	fixed: boolean;
	onClose: () => void;
	onMove: (to: "top" | "up" | "down" | "bottom") => void;
	onTurn: () => void;
	onBin: () => void;
	/** For a barrier: begins a strategy that answers it. */
	onAnswer: (() => void) | null;
}) {
	if (!open) return null;
	const { card, anchor } = open;
	return (
		<Base.Root open onOpenChange={(next) => !next && onClose()} modal={false}>
			<Base.Portal>
				<Base.Positioner
					anchor={anchor}
					sideOffset={4}
					align="start"
					collisionPadding={8}
					className="z-[55] outline-none"
				>
					<Base.Popup className="menu" finalFocus={{ current: anchor }}>
						<MenuItem icon={SquareArrowOutUpRight} onSelect={() => showCard(card)}>
							{say.open}
						</MenuItem>
						{onAnswer && (
							<MenuItem icon={Plus} onSelect={onAnswer}>
								{words.board.barriers.addStrategy}
							</MenuItem>
						)}
						{!fixed && (
							<>
								<MenuLine />
								<MenuGroup label={say.move}>
									<MenuItem icon={ArrowUpToLine} disabled={first} onSelect={() => onMove("top")}>
										{say.top}
									</MenuItem>
									<MenuItem icon={ArrowUp} disabled={first} onSelect={() => onMove("up")}>
										{say.up}
									</MenuItem>
									<MenuItem icon={ArrowDown} disabled={last} onSelect={() => onMove("down")}>
										{say.down}
									</MenuItem>
									<MenuItem icon={ArrowDownToLine} disabled={last} onSelect={() => onMove("bottom")}>
										{say.bottom}
									</MenuItem>
								</MenuGroup>
								<MenuLine />
								<MenuItem icon={Replace} onSelect={onTurn}>
									{say.turnInto}
								</MenuItem>
								<MenuItem icon={Trash2} danger onSelect={onBin}>
									{say.bin}
								</MenuItem>
							</>
						)}
					</Base.Popup>
				</Base.Positioner>
			</Base.Portal>
		</Base.Root>
	);
}
