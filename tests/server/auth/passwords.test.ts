import { expect, test } from "vitest";
import { hashPassword, passwordIs, weakness } from "@/server/auth/password";

test.each([
	["short", "eleven char"],
	["common", "qwerty123456"],
	["common", "PASSWORD1234!"],
	["common", "passwordpassword"],
	["common", "P@ssw0rd2026"],
	["common", "aaaaaaaaaaaaaaa"],
	["common", "abcdefghijklm"],
	["common", "sunshine!!!!!!"],
	["personal", "ruthclinic2026"],
	["personal", "ruth.pennock1!"],
])("[N4] a %s password is refused: %s", (_why, password) => {
	expect(weakness(password, ["Ruth Clinic", "ruth.pennock@clinic.example"])).toMatchObject({
		refused: "weak-password",
	});
});

test.each([
	"four unrelated wooden spoons",
	"Xk29-vvLq-77aP",
	"ruth eats seven green plums",
	"пять деревянных ложек",
])("[N4] a password that is hard to guess is taken: %s", (password) => {
	expect(weakness(password, ["Ruth Clinic", "ruth@clinic.example"])).toBeNull();
});

test("[N4] a password is kept as argon2id, and is the same however its accents were typed", async () => {
	const hash = await hashPassword("caf\u00e9 sous les arbres");
	expect(hash).toMatch(/^\$argon2id\$/);
	expect(await passwordIs(hash, "cafe\u0301 sous les arbres")).toBe(true);
	expect(await passwordIs(hash, "cafe sous les arbres")).toBe(false);
});

test("[N3] an account without a password, and no account, are never opened by any password", async () => {
	expect(await passwordIs(null, "")).toBe(false);
	expect(await passwordIs(undefined, "anything at all")).toBe(false);
});
