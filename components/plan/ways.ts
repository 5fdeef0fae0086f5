import {
	BookLock,
	CalendarCheck,
	ChartNoAxesGantt,
	FileText,
	Grid3x3,
	History,
	LayoutGrid,
	ListChecks,
	type LucideIcon,
	ScrollText,
	TriangleAlert,
	Users,
} from "lucide-react";
import type { words } from "@/lib/i18n/words";

/** One view of a plan: its place under the plan's address, its name, and the key that leads there after G. */
export interface Way {
	id: keyof typeof words.plan.tabs;
	path: string;
	icon: LucideIcon;
	key: string;
}

/** The views of a plan in the order of their tabs. Tabs, keys, the phone's bar and the window's title follow from it. */
export const WAYS: readonly Way[] = [
	{ id: "board", path: "", icon: LayoutGrid, key: "b" },
	{ id: "roles", path: "/roles", icon: Grid3x3, key: "r" },
	{ id: "barriers", path: "/barriers", icon: TriangleAlert, key: "s" },
	{ id: "factors", path: "/factors", icon: ChartNoAxesGantt, key: "f" },
	{ id: "readiness", path: "/readiness", icon: ListChecks, key: "d" },
	{ id: "reviews", path: "/reviews", icon: CalendarCheck, key: "v" },
	{ id: "history", path: "/history", icon: History, key: "h" },
	{ id: "document", path: "/document", icon: ScrollText, key: "p" },
	{ id: "people", path: "/people", icon: Users, key: "i" },
	{ id: "ledger", path: "/ledger", icon: BookLock, key: "l" },
	{ id: "about", path: "/about", icon: FileText, key: "a" },
];

/** The view that an address shows, or that its page is a part of; null for none of ours. */
export const wayAt = (base: string, path: string): Way | null =>
	WAYS.find((way) => `${base}${way.path}` === path) ??
	WAYS.find((way) => way.path !== "" && path.startsWith(`${base}${way.path}/`)) ??
	null;
