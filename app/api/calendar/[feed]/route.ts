import { calendarDoor } from "@/server/queries/calendar-door";

export async function GET(_request: Request, { params }: { params: Promise<{ feed: string }> }) {
	const { feed } = await params;
	return calendarDoor(feed);
}
