import { expect, test } from "vitest";
import { checkEmail, checkName, checkNewPassword } from "@/components/account/checks";
import { pathOnly } from "@/components/account/session";

test("[U27] after signing in only a path on this site is followed", () => {
	expect(pathOnly("/plans/42?card=7")).toBe("/plans/42?card=7");
	for (const trap of [
		null,
		undefined,
		"",
		"plans",
		"//evil.example",
		"https://evil.example",
		"/\\evil.example",
		"javascript:alert(1)",
	])
		expect(pathOnly(trap)).toBe("/plans");
});

test("[U25] forms say at once what cannot be right", () => {
	expect(checkEmail("oriel@wexmoor.example")).toBeNull();
	expect(checkEmail("oriel")).not.toBeNull();
	expect(checkName(" ")).not.toBeNull();
	expect(checkName("Oriel Pennock")).toBeNull();
	expect(checkNewPassword("eleven char")).not.toBeNull();
	expect(checkNewPassword("twelve chars")).toBeNull();
});
