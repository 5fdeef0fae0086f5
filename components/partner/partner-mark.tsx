import type { PartnerView } from "@/lib/queries";

/** What a mark needs to know of a partner. */
export type MarkedPartner = Pick<PartnerView, "name" | "code" | "colour" | "pattern">;

/** The colour class of a partner, for anything drawn in its colour. */
export const partnerColour = (partner: { colour: number } | null | undefined) => `pc${partner?.colour ?? 8}`;

/**
 * A partner as its square: two to five letters on its colour, and from the ninth partner on a pattern. The full
 * name is its accessible name.
 */
export function PartnerMark({
	partner,
	size = "base",
	outline = false,
}: {
	partner: MarkedPartner;
	size?: "base" | "lg";
	/** Outlined: on paper, or when nobody of the partner has joined yet. */
	outline?: boolean;
}) {
	const face = [
		"pm",
		partnerColour(partner),
		partner.pattern > 0 ? `pp${((partner.pattern - 1) % 4) + 1}` : "",
		size === "lg" ? "pm-lg" : "",
		partner.code.length > 2 ? "pm-wide" : "",
		outline ? "pm-out" : "",
	];
	return (
		<span className={face.filter(Boolean).join(" ")} title={partner.name}>
			<span aria-hidden="true">{partner.code}</span>
			<span className="sr-only">{partner.name}</span>
		</span>
	);
}

/** A row of marks in joining order; what does not fit is counted. */
export function PartnerMarks({
	partners,
	most = 8,
}: {
	partners: (MarkedPartner & { id: string })[];
	most?: number;
}) {
	const shown = partners.length > most ? partners.slice(0, most - 1) : partners;
	const rest = partners.slice(shown.length);
	return (
		<span className="inline-flex flex-wrap gap-[3px]">
			{shown.map((partner) => (
				<PartnerMark key={partner.id} partner={partner} />
			))}
			{rest.length > 0 && (
				<span className="count" title={rest.map((one) => one.name).join(", ")}>
					+{rest.length}
					<span className="sr-only">: {rest.map((one) => one.name).join(", ")}</span>
				</span>
			)}
		</span>
	);
}

/** A partner in words: its mark and its name. */
export function PartnerName({ partner, className = "" }: { partner: MarkedPartner; className?: string }) {
	return (
		<span className={`inline-flex items-center gap-2 min-w-0 ${className}`}>
			<span aria-hidden="true" className="contents">
				<PartnerMark partner={partner} />
			</span>
			<span className="min-w-0">{partner.name}</span>
		</span>
	);
}
