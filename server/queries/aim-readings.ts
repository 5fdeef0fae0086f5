import { aimReadingsOf } from "@/server/db/rows/aims";
import type { Query } from "./query";

/** What each partner takes each aim to mean, and how realistic it finds it. */
export const aimReadings: Query<"aim-readings"> = async ({ plan }, { site }) => aimReadingsOf(site.db, plan);
