import { openApi } from "@/lib/api/openapi";

export const GET = () => Response.json(openApi());
