import * as Y from "yjs";
import { GONE_MAX } from "@/lib/limits";
import { type Cards, isMisfit, settle } from "./content";
import type { FreshStructs, Home } from "./fresh";
import { GONE, type Misfit, misfit, type Spots } from "./place";
import type { Search } from "./search";

type Struct = Y.Item | Y.GC | Y.Skip;

export interface Walk {
	fresh: FreshStructs;
	spots: Spots;
	search: Search;
	cards: Cards;
	/** Why this person may not write under a client id. */
	author(client: number): Misfit | null;
}

const CLIENT_MAX = 0xffff_ffff;
const CLOCK_MAX = 0x7fff_ffff;

/**
 * Goes through an edit's structs in the order in which Yjs will take them in, so that whatever a struct refers to was
 * looked at before it. Gives why the edit may not come in, or "gap" when it refers to what is not there.
 *
 * The catch: clients may refer to one another, and the bytes hold them one after the other. A struct that waits for
 * another client's lets that one go first; two that wait for each other wait for ever, which is a gap as well.
 */
export function walk(structs: readonly Struct[], on: Walk): Misfit | "gap" | null {
	const blocks = blocksOf(structs);
	for (const first of blocks.keys()) {
		const waiting = [first];
		for (let client = waiting.at(-1); client !== undefined; client = waiting.at(-1)) {
			const block = blocks.get(client);
			const struct = block?.structs[block.at];
			if (!block || !struct) {
				waiting.pop();
				continue;
			}
			if (!block.isTheirs && isNew(struct, on.fresh)) {
				const forged = on.author(client);
				if (forged) return forged;
				block.isTheirs = true;
			}
			const missing = missingOf(struct, on.fresh);
			if (missing === "itself") return misfit("malformed", "struct");
			if (missing !== null) {
				const other = blocks.get(missing);
				if (!other || other.at >= other.structs.length || waiting.includes(missing)) return "gap";
				waiting.push(missing);
				continue;
			}
			const found = take(struct, on);
			if (found) return found;
			block.at += 1;
			if (waiting.length > 1) waiting.pop();
		}
	}
	return null;
}

interface Block {
	structs: Struct[];
	at: number;
	/** The person may write under this client id. */
	isTheirs: boolean;
}

function blocksOf(structs: readonly Struct[]): Map<number, Block> {
	const blocks = new Map<number, Block>();
	for (const struct of structs) {
		const block = blocks.get(struct.id.client);
		if (block) block.structs.push(struct);
		else blocks.set(struct.id.client, { structs: [struct], at: 0, isTheirs: false });
	}
	return blocks;
}

const isNew = (struct: Struct, fresh: FreshStructs): boolean =>
	!(struct instanceof Y.Skip) && struct.id.clock + struct.length > fresh.reachOf(struct.id.client);

/** The client whose struct must come first; "itself" when a struct builds on what its own client has not said yet. */
function missingOf(struct: Struct, fresh: FreshStructs): number | "itself" | null {
	if (!(struct instanceof Y.Item)) return null;
	const parent: unknown = struct.parent;
	return (
		lacking(struct.origin, struct.id, fresh) ??
		lacking(struct.rightOrigin, struct.id, fresh) ??
		(parent instanceof Y.ID ? lacking(parent, struct.id, fresh) : null)
	);
}

function lacking(reference: Y.ID | null, of: Y.ID, fresh: FreshStructs): number | "itself" | null {
	if (!reference) return null;
	if (reference.client === of.client && reference.clock >= of.clock) return "itself";
	return reference.clock < fresh.reachOf(reference.client) ? null : reference.client;
}

function take(struct: Struct, on: Walk): Misfit | "gap" | null {
	if (struct instanceof Y.Skip) return null;
	const { client, clock } = struct.id;
	const end = clock + struct.length;
	if (client > CLIENT_MAX || end > CLOCK_MAX || struct.length <= 0) return misfit("malformed", "struct");
	const have = on.fresh.reachOf(client);
	if (clock > have) return "gap";
	const parent: unknown = struct instanceof Y.Item ? struct.parent : null;
	// A name that is not one of ours would make a root, even on a struct that is known already.
	if (typeof parent === "string" && !on.spots.root(parent)) return misfit("shape", "root");
	if (end <= have) return null;
	if (struct instanceof Y.GC) {
		if (struct.length > GONE_MAX) return misfit("malformed", "struct");
		on.fresh.add(client, { clock, end, home: null, makes: null, dead: true, next: null });
		return null;
	}
	const home = homeOf(struct, on);
	if (home !== GONE && !("spot" in home)) return home;
	if (clock < have && !continues(struct, home, have, on)) return misfit("shape", "struct");
	if (struct.content instanceof Y.ContentDoc) return misfit("shape", "subdocument");
	if (home === GONE) {
		on.fresh.add(client, { clock, end, home: null, makes: null, dead: true, next: null });
		return null;
	}
	if (on.search.note(home, struct)) return misfit("too-large", home.spot.path);
	const settled = settle(home.spot, home.key, struct, on.cards);
	if (isMisfit(settled)) return settled;
	const dead = struct.content instanceof Y.ContentDeleted;
	on.fresh.add(client, { clock, end, home, makes: settled, dead, next: struct.rightOrigin });
	return null;
}

/**
 * Where Yjs will put an item: beside its neighbours, or where it says itself when it has none. [Y41]
 *
 * The catch: what names a neighbour in another text than its other neighbour would be put into one and lost when the
 * other is deleted, on some replicas and not on others.
 */
function homeOf(item: Y.Item, { fresh, spots }: Walk): Home | typeof GONE | Misfit {
	const left = item.origin && fresh.find(item.origin);
	const right = item.rightOrigin && fresh.find(item.rightOrigin);
	if (left === GONE || right === GONE) return GONE;
	if ((item.origin && !left) || (item.rightOrigin && !right)) return misfit("shape", "struct");
	if (left && right && (left.home.spot !== right.home.spot || left.home.key !== right.home.key))
		return misfit("shape", left.home.spot.path);
	const beside = left ?? right;
	if (beside) return beside.home;
	const parent: unknown = item.parent;
	if (typeof parent === "string") {
		const spot = spots.root(parent);
		return spot ? { spot, key: item.parentSub } : misfit("shape", "root");
	}
	if (!(parent instanceof Y.ID)) return misfit("malformed", "struct");
	const above = fresh.find(parent);
	if (above === GONE) return GONE;
	if (above?.dead) return GONE;
	return above?.makes ? { spot: above.makes, key: item.parentSub } : misfit("shape", "orphan");
}

/** Whether a struct of which we have the beginning goes on where that ends, in the same text. */
function continues(struct: Y.Item, home: Home | typeof GONE, have: number, { fresh }: Walk): boolean {
	const before = fresh.find(Y.createID(struct.id.client, have - 1));
	if (before === GONE || home === GONE) return before === home;
	const { content } = struct;
	return (
		before?.home.spot === home.spot &&
		before.home.key === home.key &&
		(content instanceof Y.ContentString || content instanceof Y.ContentDeleted)
	);
}
