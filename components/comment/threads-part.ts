import { partOf } from "@/components/ui/part";

/** The threads at one place with their composer, fetched with the first that is shown. */
export const threadsOn = partOf(() => import("./threads-on").then((part) => part.ThreadsOn));

/** The threads of the open card. */
export const cardThreads = partOf(() => import("./card-threads").then((part) => part.CardThreads));

/** The threads of a factor, over the board. */
export const factorSheet = partOf(() => import("./factor-sheet").then((part) => part.FactorSheet));
