import type { Metadata } from "next";
import { NewPlanPage } from "@/components/plan/new-plan-page";
import { words } from "@/lib/i18n/words";
import { requirePerson } from "@/server/auth/gate";

export const metadata: Metadata = { title: words.plan.fresh.title };

export default async function Page() {
	await requirePerson("/plans/new");
	return <NewPlanPage />;
}
