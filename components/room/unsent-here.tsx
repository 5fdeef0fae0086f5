"use client";
import { useQuery } from "@tanstack/react-query";
import { CloudUpload } from "lucide-react";
import Link from "next/link";
import { useEffect, useState } from "react";
import { ask } from "@/components/ui/api";
import { Note } from "@/components/ui/note";
import { words } from "@/lib/i18n/words";
import type { PlanListItem } from "@/lib/queries";
import { draftsOfPerson, unsentIn } from "./device";

/** Drafts on this device that the server has not heard of, on the page of all plans: they are sent where they belong. */
export function UnsentHere({ plans }: { plans: readonly PlanListItem[] }) {
	const me = useQuery({ queryKey: ["me", {}], queryFn: () => ask("me", {}) });
	const person = me.data?.personId;
	const [unsent, setUnsent] = useState<ReadonlyMap<string, number>>(new Map());
	useEffect(() => {
		if (!person) return;
		const found = new Map<string, number>();
		for (const store of draftsOfPerson(person)) {
			const { changes } = unsentIn(store).mark;
			if (changes > 0) found.set(store.plan, (found.get(store.plan) ?? 0) + changes);
		}
		setUnsent(found);
	}, [person]);
	const waiting = plans.filter(({ id }) => unsent.has(id));
	if (waiting.length === 0) return null;
	const all = waiting.reduce((sum, { id }) => sum + (unsent.get(id) ?? 0), 0);
	const said = words.room.unsentHere;
	return (
		<Note tone="reserve" icon={CloudUpload} className="mt-5">
			<p>
				<strong className="font-semibold">{said.title}</strong> {said.text(all)}
			</p>
			<ul>
				{waiting.map(({ id, title }) => (
					<li key={id}>
						<Link className="link" href={`/plans/${id}`} prefetch={false} dir="auto">
							{title}
						</Link>
					</li>
				))}
			</ul>
		</Note>
	);
}
