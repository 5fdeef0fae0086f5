import {
	SAMPLE_APPRAISALS,
	SAMPLE_CLAIMS,
	SAMPLE_CLARITY,
	SAMPLE_ROUNDS,
	SAMPLE_UNCLEAR,
} from "./sample-agreements";
import { SAMPLE_AIM_READINGS } from "./sample-aims";
import { SAMPLE_BARRIERS, SAMPLE_CARDS } from "./sample-cards";
import { CHANGES } from "./sample-changes";
import { DRAFTINGS } from "./sample-draftings";
import { RATINGS_OF_THE_DRAFT } from "./sample-ratings";
import { SAMPLE_THREADS } from "./sample-threads";
import type { Story } from "./story";

/** "Home from Hospital: Wexmoor" as it is drafted, three weeks before its start: the plan of most of the pictures. */
export const DRAFTED: Story = {
	title: "Home from Hospital: Wexmoor",
	drawnOn: "2026-03-12",
	begunOn: "2026-01-05",
	cards: SAMPLE_CARDS,
	draftings: DRAFTINGS,
	barriers: SAMPLE_BARRIERS,
	changes: CHANGES,
	rounds: SAMPLE_ROUNDS,
	appraisals: SAMPLE_APPRAISALS,
	clarity: SAMPLE_CLARITY,
	unclear: SAMPLE_UNCLEAR,
	claims: SAMPLE_CLAIMS,
	threads: SAMPLE_THREADS,
	aims: SAMPLE_AIM_READINGS,
	ratings: RATINGS_OF_THE_DRAFT,
	live: null,
	meetings: [],
	progress: {},
	values: {},
};
