import { queryDoor } from "@/server/queries/query-door";

interface Context {
	params: Promise<{ query: string }>;
}

export async function GET(request: Request, { params }: Context) {
	return queryDoor(request, (await params).query);
}

export async function POST(request: Request, { params }: Context) {
	return queryDoor(request, (await params).query);
}
