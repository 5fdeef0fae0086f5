import { partOf } from "@/components/ui/part";

/** The editor of a card's text: the heaviest part of the product, fetched with the first card. */
export const proseEditor = partOf(() => import("./prose-editor").then((part) => part.default));
