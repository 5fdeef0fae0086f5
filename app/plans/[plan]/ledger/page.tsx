import { LedgerPage } from "@/components/ledger/ledger-page";
import { requireSeat } from "@/server/auth/gate";

export default async function Page({ params }: { params: Promise<{ plan: string }> }) {
	const { plan } = await params;
	await requireSeat(plan, `/plans/${plan}/ledger`);
	return <LedgerPage />;
}
