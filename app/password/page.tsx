import type { Metadata } from "next";
import { ResetPage } from "@/components/account/reset-page";
import { entering } from "@/lib/i18n/en/entering";

export const metadata: Metadata = { title: entering.reset.title };

export default function Page() {
	return <ResetPage />;
}
