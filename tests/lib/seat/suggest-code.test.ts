import fc from "fast-check";
import { expect, test } from "vitest";
import { PARTNER_CODE_MAX, PARTNER_CODE_MIN } from "@/lib/limits";
import { suggestCode } from "@/lib/seat/suggest-code";

test("[S19] a partner's code is suggested from the words people say", () => {
	expect(suggestCode("Ashdene Hospitals NHS Trust", [])).toBe("AH");
	expect(suggestCode("Wexmoor County Council", [])).toBe("WC");
	expect(suggestCode("The Lantern Carers", [])).toBe("LC");
	expect(suggestCode("Shelter", [])).toBe("SH");
	expect(suggestCode("Cyngor Môn", [])).toBe("CM");
	expect(suggestCode("ßß ßß ßß", [])).toBe("SSSS");
	expect(suggestCode("", [])).toBe("");
});

test("[S19] a code that another partner has is not suggested again, whatever its case", () => {
	expect(suggestCode("Wexmoor County Council", ["wc"])).toBe("WCC");
	expect(suggestCode("Shelter", ["SH"])).toBe("SE");
});

test("[S19] a suggested code always fits, and is never one of the taken", () => {
	fc.assert(
		fc.property(
			fc.string({ maxLength: 60 }),
			fc.array(fc.string({ maxLength: 5 }), { maxLength: 20 }),
			(name, taken) => {
				const code = suggestCode(name, taken);
				if (code === "") return;
				expect(Array.from(code).length).toBeGreaterThanOrEqual(PARTNER_CODE_MIN);
				expect(Array.from(code).length).toBeLessThanOrEqual(PARTNER_CODE_MAX);
				expect(taken.map((one) => one.toLocaleUpperCase("en-GB"))).not.toContain(code);
			},
		),
	);
});
