"use client";
import { CloudOff } from "lucide-react";
import { useState } from "react";
import { Note } from "@/components/ui/note";
import { words } from "@/lib/i18n/words";
import { keptPlans } from "./device";

/** Where the list of all plans cannot be fetched: the plans that this device keeps, which can be drafted on meanwhile. */
export function KeptPlans() {
	const [plans] = useState(keptPlans);
	if (plans.length === 0) return null;
	const said = words.room.keptPlans;
	return (
		<Note tone="reserve" icon={CloudOff} className="mt-5">
			<p>
				<strong className="font-semibold">{said.title}</strong> {said.text}
			</p>
			<ul>
				{plans.map(({ id, title }) => (
					<li key={id}>
						{/* A page of its own: the one that is kept, since nobody can be asked for its parts. */}
						<a className="link touch-link" href={`/plans/${id}`} dir="auto">
							{title || words.plan.untitled}
						</a>
					</li>
				))}
			</ul>
		</Note>
	);
}
