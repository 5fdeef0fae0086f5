import { actDoor } from "@/server/acts/act-door";

export async function POST(request: Request, { params }: { params: Promise<{ act: string }> }) {
	return actDoor(request, (await params).act);
}
