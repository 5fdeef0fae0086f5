import type { Metadata } from "next";
import { ImportPage } from "@/components/plan/import-page";
import { plansWords } from "@/lib/i18n/en/plans";
import { requirePerson } from "@/server/auth/gate";

export const metadata: Metadata = { title: plansWords.list.importPlan };

export default async function Page() {
	await requirePerson("/plans/import");
	return <ImportPage />;
}
