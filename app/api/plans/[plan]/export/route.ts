import { exportDoor } from "@/server/queries/export-door";

export async function GET(request: Request, { params }: { params: Promise<{ plan: string }> }) {
	return exportDoor(request, (await params).plan);
}
