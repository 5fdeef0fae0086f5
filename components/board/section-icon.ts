import {
	Banknote,
	ChartLine,
	Handshake,
	type LucideIcon,
	RadioTower,
	ShieldAlert,
	Target,
	Users,
} from "lucide-react";
import type { Section } from "@/lib/plan/cards";

/** The small drawing beside a section's heading. */
export const SECTION_ICONS: Record<Section, LucideIcon> = {
	aims: Target,
	roles: Users,
	resources: Banknote,
	communication: RadioTower,
	people: Handshake,
	barriers: ShieldAlert,
	evaluation: ChartLine,
};
