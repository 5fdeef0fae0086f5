import { memo } from "react";
import { useCardMarks } from "@/components/comment/card-marks";
import { ClosedCard, type ClosedCardProps } from "./closed-card";

/** A closed card with how much is said about it. A comment draws the one card that it is about. */
export const SaidCard = memo(function SaidCard(props: Omit<ClosedCardProps, "comments" | "unread">) {
	const { comments, unread } = useCardMarks(props.face.id);
	return <ClosedCard {...props} comments={comments} unread={unread} />;
});
