import { expect, test } from "vitest";
import { type AimReading, aimView } from "@/lib/aim/reading";

const said = (partner: string, realism: number | null, reading = "Home by noon."): AimReading => ({
	aim: "aim",
	partner,
	reading,
	realism,
	personName: "Maren",
	at: "",
});
const here = ["harbour", "clinic", "homes"];

test("[V10] who has not said is told; a spread of two, and a mean under three, each call for something", () => {
	expect(aimView([], here)).toEqual({
		missing: here,
		mean: null,
		spread: null,
		diverges: false,
		unrealistic: false,
	});
	expect(aimView([said("harbour", 4), said("clinic", 2), said("homes", null, "")], here)).toEqual({
		missing: ["homes"],
		mean: 3,
		spread: 2,
		diverges: true,
		unrealistic: false,
	});
	expect(aimView([said("harbour", 3), said("clinic", 2)], here)).toMatchObject({
		diverges: false,
		unrealistic: true,
	});
	expect(aimView([said("harbour", 1)], here)).toMatchObject({ mean: 1, unrealistic: false });
	expect(aimView([said("gone", 1)], here)).toMatchObject({ mean: null, missing: here });
});
