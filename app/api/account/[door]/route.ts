import { accountDoor } from "@/server/auth/account-door";

export async function POST(request: Request, { params }: { params: Promise<{ door: string }> }) {
	return accountDoor(request, (await params).door);
}
