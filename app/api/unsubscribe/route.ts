import { unsubscribeDoor } from "@/server/mail/unsubscribe-door";

export async function POST(request: Request) {
	return unsubscribeDoor(request);
}
