import { expect, test } from "vitest";
import { signInVerdict } from "@/components/account/session";
import { Broken, problemOf } from "@/components/ui/api";
import { sentenceOf } from "@/lib/i18n/sentence";
import { isRefusal } from "@/lib/verdict";

const answered = (ok: boolean, path: string | null) => {
	try {
		return signInVerdict(ok, path);
	} catch (cause) {
		return cause;
	}
};
const at = (error: string) => `https://plans.example/sign-in?error=${encodeURIComponent(error)}`;

test("[U28] a sign-in that worked is done, and a refused one is its sentence", () => {
	expect(answered(true, "https://plans.example/plans")).toEqual({ done: {} });
	expect(answered(false, at("wrong-password"))).toEqual({ refused: "wrong-password" });
});

test("[U28] a sign-in that the server broke at is never called a wrong password", () => {
	const broken = answered(false, at("failed ab12cd34"));
	expect(broken).toBeInstanceOf(Broken);
	expect(problemOf(broken)).toContain("ab12cd34");
	for (const answer of [
		answered(false, at("CredentialsSignin")),
		answered(false, at("toString")),
		answered(false, null),
		answered(true, null),
		answered(true, "https://plans.example/api/auth/signin?csrf=true"),
	])
		expect(answer).toBeInstanceOf(Broken);
});

test("[N5] too many tries are answered with the minutes to wait", () => {
	const refused = answered(false, at("too-many-tries 9"));
	expect(isRefusal(refused) && sentenceOf(refused)).toContain("In 9 minutes");
	expect(isRefusal(refused) && refused.refused).toBe("too-many-tries");
});
