import { partOf } from "@/components/ui/part";

/** The dialog that shows a card as it was; its code comes when somebody looks back. */
export const PastCard = partOf(() => import("./past-card-dialog").then((one) => one.default));
