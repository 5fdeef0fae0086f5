"use client";
import "./comment.css";
import { useState } from "react";
import { type Anchor, aboutOf, samePlace } from "@/lib/comment/anchor";
import { commentWords } from "@/lib/i18n/en/comment";
import { ThreadList } from "./thread-list";

const nowhere = () => null;

/** The threads at one place and a box for a new one, complete in itself. */
export function ThreadsOn({ place }: { place: Anchor }) {
	const [chosen, setChosen] = useState<string | null>(null);
	return (
		<section aria-label={commentWords.thread}>
			<h4 className="font-semibold mb-2">{commentWords.thread}</h4>
			<ThreadList
				about={aboutOf(place)}
				only={({ anchor }) => samePlace(anchor, place)}
				anchor={place}
				anchorWords={null}
				placeOf={nowhere}
				chosen={chosen}
				begun={0}
				onChoose={setChosen}
			/>
		</section>
	);
}
