import { hash, verify } from "@node-rs/argon2";
import { because } from "@/lib/i18n/en/because";
import { PASSWORD_MAX, PASSWORD_MIN } from "@/lib/limits";
import { type Refusal, refuse } from "@/lib/verdict";
import { COMMON_PASSWORDS } from "./common-passwords";

/** OWASP's first recommendation for argon2id: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
	return hash(password.normalize("NFKC"), COST);
}

let nobody: Promise<string> | undefined;

/**
 * Whether the password is right. Takes as long for an account that does not exist as for one that does. [N3]
 *
 * The catch: an unknown address, or a person of the sample without a password, is checked against the hash of a
 * secret nobody knows, so that the time tells nothing.
 */
export async function passwordIs(stored: string | null | undefined, password: string): Promise<boolean> {
	nobody ??= hashPassword(crypto.randomUUID());
	const known = stored ?? (await nobody);
	const right = await verify(known, password.slice(0, PASSWORD_MAX).normalize("NFKC"));
	return right && stored != null;
}

/** Why a password may not be chosen, or null. `personal` is what others know of the person: name and address. [N4] */
export function weakness(password: string, personal: string[] = []): Refusal | null {
	const weak = (detail: string) => refuse("weak-password", { where: "password", detail });
	if ([...password].length < PASSWORD_MIN) return weak(because.passwordTooShort(PASSWORD_MIN));
	if (password.length > PASSWORD_MAX) return weak(because.passwordTooLong(PASSWORD_MAX));
	if (isCommon(password)) return weak(because.passwordCommon);
	if (isPersonal(password, personal)) return weak(because.passwordPersonal);
	return null;
}

const LOOKALIKE: Record<string, string> = {
	"0": "o",
	"1": "i",
	"3": "e",
	"4": "a",
	"5": "s",
	"7": "t",
	"@": "a",
	$: "s",
};
const plainLetters = (text: string) => text.replace(/[013457@$]/g, (sign) => LOOKALIKE[sign] ?? sign);
const stripped = (text: string) => text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");

/** Common as it stands, or a common one with digits and signs around it, repeated, or made of very few characters. */
function isCommon(password: string): boolean {
	const lower = password.toLowerCase();
	if (new Set(lower).size < 5 || isRun(lower)) return true;
	const core = stripped(lower);
	const spellings = [lower, core, plainLetters(lower), stripped(plainLetters(lower)), plainLetters(core)];
	return spellings.some((one) => COMMON_PASSWORDS.has(one) || COMMON_PASSWORDS.has(repeated(one)));
}

/** "abcabcabc" → "abc": what is typed over and over is no longer than once. */
function repeated(text: string): string {
	return /^(.{3,}?)\1+$/u.exec(text)?.[1] ?? text;
}

const RUNS = ["abcdefghijklmnopqrstuvwxyz", "01234567890123456789", "qwertyuiopasdfghjklzxcvbnm"].flatMap(
	(run) => [run, [...run].reverse().join("")],
);

function isRun(lower: string): boolean {
	return RUNS.some((run) => run.includes(lower));
}

function isPersonal(password: string, personal: string[]): boolean {
	const lower = password.toLowerCase();
	const known = personal.flatMap((text) => [
		text.toLowerCase(),
		...text.toLowerCase().split(/[^\p{L}\p{N}]+/u),
	]);
	const rest = known
		.filter((part) => part.length >= 3)
		.sort((a, b) => b.length - a.length)
		.reduce((text, part) => text.replaceAll(part, ""), lower);
	return rest.length < lower.length && stripped(rest).length < 4 && [...rest].length < 8;
}
