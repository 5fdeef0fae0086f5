import { expect, test } from "vitest";
import { OthersChanges } from "@/components/board/others-changes";
import type { PartnerView } from "@/lib/queries";

const partner = (id: string, name: string): PartnerView => ({
	id,
	name,
	code: name.slice(0, 2).toUpperCase(),
	kind: "other",
	colour: 1,
	pattern: 0,
	left: null,
});
const partners = [partner("ashdene", "Ashdene"), partner("northmere", "Northmere")];

test("[U6] many changes by others become one sentence, and nothing is said twice", () => {
	const changes = new OthersChanges();
	expect(changes.take(partners)).toBeNull();
	changes.add(["a", "b"], (card) => (card === "a" ? ["northmere"] : []));
	changes.add(["a", "c"], () => ["ashdene"]);
	expect(changes.take(partners)).toBe("3 cards changed by Ashdene and Northmere");
	expect(changes.take(partners)).toBeNull();
});

test("[U6] what nobody present can have made is ascribed to nobody", () => {
	const changes = new OthersChanges();
	changes.add(["a"], () => []);
	expect(changes.take(partners)).toBe("1 card changed by others");
});
