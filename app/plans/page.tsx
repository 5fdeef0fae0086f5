import type { Metadata } from "next";
import { PlansPage } from "@/components/plan/plans-page";
import { words } from "@/lib/i18n/words";
import { requirePerson } from "@/server/auth/gate";

export const metadata: Metadata = { title: words.plan.plans };

export default async function Page() {
	await requirePerson("/plans");
	return <PlansPage />;
}
