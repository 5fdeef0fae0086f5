import { sampleDoor } from "@/server/demo/sample-door";

export async function POST(request: Request, { params }: { params: Promise<{ door: string }> }) {
	return sampleDoor(request, (await params).door);
}
