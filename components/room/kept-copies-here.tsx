"use client";
import { useQuery } from "@tanstack/react-query";
import { CloudAlert } from "lucide-react";
import { useEffect, useState } from "react";
import { ask } from "@/components/ui/api";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Note } from "@/components/ui/note";
import { words } from "@/lib/i18n/words";
import type { PersonId, PlanId } from "@/lib/ids";
import { draftsOfPerson, dropView } from "./device";
import { copiesOf, dropCopy, type KeptCopy } from "./kept-copies";
import { KeptCopyText } from "./kept-copy-text";
import { retire } from "./local-draft";

/** Takes the drafts of plans that are no longer this person's out of the browser; unsent words become copies. */
async function tidy(person: PersonId, plans: readonly PlanId[]): Promise<KeptCopy[]> {
	const lost = draftsOfPerson(person).filter((store) => !plans.includes(store.plan));
	await retire(lost, "withdrawn");
	for (const store of lost) dropView(person, store.plan);
	return copiesOf(person);
}

/**
 * Words that were never sent, on the page of all plans: a plan that one was removed from can no longer be opened,
 * and what was written for it must still be found.
 */
export function KeptCopiesHere({ plans }: { plans: readonly PlanId[] }) {
	const me = useQuery({ queryKey: ["me", {}], queryFn: () => ask("me", {}) });
	const [copies, setCopies] = useState<readonly KeptCopy[]>([]);
	const [reading, setReading] = useState(false);
	const person = me.data?.personId;
	const known = plans.join(" ");
	useEffect(() => {
		if (!person) return;
		let over = false;
		void tidy(person, known.split(" ")).then((found) => {
			if (!over) setCopies(found);
		});
		return () => {
			over = true;
		};
	}, [person, known]);
	if (copies.length === 0) return null;
	const said = words.room.copy;
	const remove = async (id: string) => {
		await dropCopy(id);
		setCopies((all) => all.filter((copy) => copy.id !== id));
	};
	return (
		<Note tone="object" icon={CloudAlert} className="mt-5">
			<p>
				<strong className="font-semibold">{said.title}.</strong>{" "}
				{copies.length === 1 ? said.notice(copies[0]?.changes ?? 1) : said.many(copies.length)}
			</p>
			<Button size="sm" className="mt-2" onClick={() => setReading(true)}>
				{said.open}
			</Button>
			<Dialog open={reading} onOpenChange={setReading} title={said.title} wide>
				<div className="flex flex-col gap-4">
					{copies.map((copy) => (
						<KeptCopyText
							key={copy.id}
							copy={copy}
							inPageOnly={false}
							onRemove={() => void remove(copy.id)}
						/>
					))}
				</div>
			</Dialog>
		</Note>
	);
}
