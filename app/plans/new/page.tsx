import type { Metadata } from "next";
import { NewPlanPage } from "@/components/plan/new-plan-page";
import { plansWords } from "@/lib/i18n/en/plans";
import { requirePerson } from "@/server/auth/gate";

export const metadata: Metadata = { title: plansWords.fresh.title };

export default async function Page() {
	await requirePerson("/plans/new");
	return <NewPlanPage />;
}
