import type { Metadata } from "next";
import { ImportPage } from "@/components/plan/import-page";
import { words } from "@/lib/i18n/words";
import { requirePerson } from "@/server/auth/gate";

export const metadata: Metadata = { title: words.plan.list.importPlan };

export default async function Page() {
	await requirePerson("/plans/import");
	return <ImportPage />;
}
