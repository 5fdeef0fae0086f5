import type { PersonId, PlanId } from "@/lib/ids";

type Plans = [PlanId, PersonId[]][];

/** Who is in which plan on the other nodes, as each of them last said. */
export class Crowd {
	private readonly nodes = new Map<string, { plans: Plans; at: number }>();

	constructor(private readonly silentMs: number) {}

	note(node: string, plans: Plans): void {
		this.nodes.set(node, { plans, at: performance.now() });
	}

	/** Together with who is here; a node that fell silent no longer counts. */
	with(here: Plans): Map<PlanId, PersonId[]> {
		for (const [node, { at }] of this.nodes)
			if (performance.now() - at > this.silentMs) this.nodes.delete(node);
		const all = new Map<PlanId, Set<PersonId>>();
		for (const [plan, people] of [here, ...[...this.nodes.values()].map(({ plans }) => plans)].flat()) {
			const known = all.get(plan) ?? new Set();
			for (const person of people) known.add(person);
			all.set(plan, known);
		}
		return new Map([...all].map(([plan, people]) => [plan, [...people]]));
	}
}
