import type { CardId, PartnerId } from "@/lib/ids";

/** What one partner takes an aim to mean to it, and how realistic it finds it. */
export interface AimReading {
	aim: CardId;
	partner: PartnerId;
	/** "What this means to us", in its own words; empty while it has not said. */
	reading: string;
	/** 1 to 5, or null while not said. */
	realism: number | null;
	personName: string;
	at: string;
}

export interface AimView {
	/** Partners that are on the plan and have not said what the aim means to them. */
	missing: readonly PartnerId[];
	mean: number | null;
	/** The highest realism less the lowest. */
	spread: number | null;
	/** Partners that find it far more, or far less, realistic than others do. */
	diverges: boolean;
	/** On the whole they find it unrealistic: what barrier B03 is about. */
	unrealistic: boolean;
}

const SPREAD = 2;
const REALISTIC = 3;

/**
 * An aim as its partners read it. [V10]
 *
 * The review's most repeated finding is that partners understand the aims differently: so a missing reading is told like
 * a diverging one, and a mean never stands without its spread.
 */
export function aimView(readings: readonly AimReading[], here: readonly PartnerId[]): AimView {
	const said = readings.filter(({ partner }) => here.includes(partner));
	const scores = said.flatMap(({ realism }) => realism ?? []);
	const mean = scores.length > 0 ? scores.reduce((sum, one) => sum + one, 0) / scores.length : null;
	const spread = scores.length > 0 ? Math.max(...scores) - Math.min(...scores) : null;
	return {
		missing: here.filter((partner) => !said.some((one) => one.partner === partner && one.reading !== "")),
		mean,
		spread,
		diverges: spread !== null && spread >= SPREAD,
		// One voice of five is not "on the whole".
		unrealistic: mean !== null && mean < REALISTIC && 2 * scores.length > here.length,
	};
}
