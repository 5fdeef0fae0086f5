import { type MarkedPartner, partnerColour } from "@/components/partner/partner-mark";
import { initials } from "./initials";

/** A person as a circle in the tint of the partner they sit for. */
export function Person({
	name,
	partner,
	size = "base",
}: {
	name: string;
	partner?: MarkedPartner | null;
	size?: "sm" | "base" | "lg";
}) {
	const sizes = { sm: "av-sm", base: "", lg: "av-lg" };
	return (
		<span
			className={`av ${partnerColour(partner)} ${sizes[size]}`}
			title={partner ? `${name}, ${partner.name}` : name}
		>
			<span aria-hidden="true">{initials(name)}</span>
			<span className="sr-only">{name}</span>
		</span>
	);
}
