"use client";
import { Printer } from "lucide-react";
import { useWidth } from "@/components/board/use-width";
import { PaperHead } from "@/components/plan/paper-head";
import { PlanActions, usePlanKeys, type ViewKey } from "@/components/plan/shell-slots";
import { Button } from "@/components/ui/button";
import { goingLive } from "@/lib/i18n/en/going-live";
import { Checklist } from "./checklist";
import "./readiness.css";
import { StatePanel } from "./state-panel";
import { usePaper } from "./use-paper";

const say = goingLive;

const KEYS: readonly ViewKey[] = [
	{ keys: ["↑", "↓"], does: say.keys.between },
	{ keys: [say.keys.enter], does: say.keys.open },
	{ keys: ["P"], does: say.keys.mine },
	{ keys: ["E"], does: say.keys.fold },
];

/**
 * What keeps the plan from going live, who must act, and the way to start: the review's closing message as a page.
 *
 * Where there is one column, how the plan stands comes before its checks, for the eye and for the keyboard.
 */
export function ReadinessPage() {
	const wide = useWidth() === "wide";
	usePaper();
	usePlanKeys(KEYS);
	const print = (
		<Button look="quiet" size="sm" icon={Printer} onClick={() => window.print()}>
			{say.printChecklist}
		</Button>
	);
	const checks = (
		<div
			key="checks"
			className={wide ? "flex-1 min-w-0 overflow-y-auto relative px-4 pt-4 pb-6" : "px-4 pt-4 pb-6"}
		>
			<Checklist />
			<div className="hidden phone:block mt-4 print:hidden">{print}</div>
		</div>
	);
	const state = (
		<aside
			key="state"
			aria-label={say.stands}
			className={
				wide
					? "w-[400px] shrink-0 border-l border-line bg-surface overflow-y-auto relative px-5 py-4"
					: "border-b border-line bg-surface px-4 py-4"
			}
		>
			<StatePanel />
		</aside>
	);
	return (
		<div
			className={`readiness flex-1 min-h-0 relative ${wide ? "flex" : "overflow-y-auto"}`}
			data-readiness={wide ? "wide" : "narrow"}
		>
			<PlanActions>{print}</PlanActions>
			<PaperHead />
			{wide ? [checks, state] : [state, checks]}
		</div>
	);
}
