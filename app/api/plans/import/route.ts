import { importDoor } from "@/server/acts/import-door";

export const POST = (request: Request) => importDoor(request);
