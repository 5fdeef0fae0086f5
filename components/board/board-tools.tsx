"use client";
import { type LucideIcon, Plus, Redo2, Trash2, Undo2 } from "lucide-react";
import { PlanActions } from "@/components/plan/shell-slots";
import { Button } from "@/components/ui/button";
import { words } from "@/lib/i18n/words";
import type { Asking } from "./desk";
import { FilterMenu } from "./filter-menu";
import { FindBox } from "./find-box";
import { firstStop } from "./grid";
import { focusStop } from "./open-card";
import type { BoardData, Narrowing } from "./use-board";
import type { Gestures } from "./use-gestures";

export interface ToolsProps {
	data: BoardData;
	narrowing: Narrowing;
	gestures: Gestures;
	finding: boolean;
	onFinding: (finding: boolean) => void;
	asking: Asking | null;
	onAsk: (asking: Asking | null) => void;
}

/** Undo, bin, find and filter; in a bar of their own on a phone. */
export function BoardTools({ data, narrowing, gestures, finding, onFinding, asking, onAsk }: ToolsProps) {
	const { room, view, binned } = data;
	const close = () => {
		narrowing.setQuery("");
		onFinding(false);
	};
	return (
		<>
			{(room.canUndo || room.canRedo) && (
				<>
					<StepButton icon={Undo2} can={room.canUndo} onStep={gestures.undo}>
						{words.board.undo.undo}
					</StepButton>
					<StepButton icon={Redo2} can={room.canRedo} onStep={gestures.redo}>
						{words.board.undo.redo}
					</StepButton>
				</>
			)}
			<Button
				look="quiet"
				size="sm"
				icon={Trash2}
				iconOnly
				data-bin={binned.length}
				onClick={() => onAsk({ ask: "bin" })}
			>
				{binned.length > 0 ? words.board.bin.openCount(binned.length) : words.board.bin.open}
			</Button>
			<FindBox
				open={finding}
				query={narrowing.query}
				shown={view.shown}
				all={view.all}
				onOpen={() => onFinding(true)}
				onQuery={narrowing.setQuery}
				onClose={close}
				onFirst={() => focusStop(firstStop(view.grid))}
			/>
			<FilterMenu
				open={asking?.ask === "filter"}
				onOpenChange={(open) => onAsk(open ? { ask: "filter" } : null)}
				filter={narrowing.filter}
				onFilter={narrowing.setFilter}
				partners={data.partners}
				counts={data.counts}
			/>
		</>
	);
}

function StepButton({
	icon,
	can,
	onStep,
	children,
}: {
	icon: LucideIcon;
	can: boolean;
	onStep: () => void;
	children: string;
}) {
	return (
		<Button look="quiet" size="sm" icon={icon} iconOnly locked={!can} onClick={onStep} className="btn-step">
			{children}
		</Button>
	);
}

/** The tools at the right of the plan's tabs, with the one main action. */
export function BoardActions(props: ToolsProps) {
	return (
		<PlanActions>
			<BoardTools {...props} />
			{props.data.room.mayDraft && (
				<Button
					look="primary"
					size="sm"
					icon={Plus}
					hotkey="N"
					onClick={() => props.onAsk({ ask: "new", section: null })}
				>
					{words.board.add.button}
				</Button>
			)}
		</PlanActions>
	);
}
