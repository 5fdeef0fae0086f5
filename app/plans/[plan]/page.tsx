import { Board } from "@/components/board/board";
import { requireSeat } from "@/server/auth/gate";

export default async function Page({ params }: { params: Promise<{ plan: string }> }) {
	await requireSeat((await params).plan);
	return <Board />;
}
