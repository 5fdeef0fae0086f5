/** What sort of organisation a partner is. The names on the screen are in `lib/i18n`. */
export const PARTNER_KINDS = [
	"nhs_provider",
	"nhs_commissioner",
	"primary_care",
	"local_authority",
	"housing",
	"police",
	"probation",
	"fire",
	"ambulance",
	"education",
	"voluntary",
	"other",
] as const;
export type PartnerKind = (typeof PARTNER_KINDS)[number];
