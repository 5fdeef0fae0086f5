import type { Metadata } from "next";
import { ApiPage } from "@/components/api/api-page";
import { words } from "@/lib/i18n/words";

export const metadata: Metadata = { title: words.api.title };

export default function Page() {
	return <ApiPage />;
}
