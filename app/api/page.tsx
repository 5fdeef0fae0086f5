import type { Metadata } from "next";
import { ApiPage } from "@/components/api/api-page";
import { apiWords } from "@/lib/i18n/en/api";

export const metadata: Metadata = { title: apiWords.title };

export default function Page() {
	return <ApiPage />;
}
