import { exportDoor } from "@/server/queries/export-door";

export async function GET(
	request: Request,
	{ params }: { params: Promise<{ plan: string; format: string }> },
) {
	const { plan, format } = await params;
	return exportDoor(request, plan, format);
}
