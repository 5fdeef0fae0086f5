import { healthDoor } from "@/server/queries/health-door";

export const GET = () => healthDoor();
