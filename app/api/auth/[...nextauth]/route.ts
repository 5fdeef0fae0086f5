import { authDoor } from "@/server/auth/next-auth-door";

export const GET = (request: Request) => authDoor(request);
export const POST = (request: Request) => authDoor(request);
