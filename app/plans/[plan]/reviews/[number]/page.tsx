import { MinutesPage } from "@/components/meeting/minutes-page";
import { requireSeat } from "@/server/auth/gate";

export default async function Page({ params }: { params: Promise<{ plan: string; number: string }> }) {
	const { plan, number } = await params;
	await requireSeat(plan, `/plans/${plan}/reviews/${number}`);
	return <MinutesPage number={number} />;
}
