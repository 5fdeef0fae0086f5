import { words } from "@/lib/i18n/words";

/** How many checks are met, as a ring with the count in it. Never for opinion. */
export function Ring({ met, of, size = 88 }: { met: number; of: number; size?: number }) {
	const stroke = 6;
	const radius = (size - 2 * stroke + 4) / 2;
	const round = 2 * Math.PI * radius;
	const middle = size / 2;
	return (
		<span
			role="img"
			aria-label={words.readiness.ring(met, of)}
			className="relative inline-flex shrink-0 items-center justify-center"
			style={{ width: size, height: size }}
		>
			<svg width={size} height={size} className="-rotate-90" aria-hidden="true">
				<circle
					cx={middle}
					cy={middle}
					r={radius}
					fill="none"
					stroke="var(--color-sunken)"
					strokeWidth={stroke}
				/>
				<circle
					cx={middle}
					cy={middle}
					r={radius}
					fill="none"
					stroke="var(--color-primary)"
					strokeWidth={stroke}
					strokeDasharray={`${(round * met) / Math.max(of, 1)} ${round}`}
				/>
			</svg>
			<span className="absolute num text-xl font-semibold" aria-hidden="true">
				{met}
				<span className="text-base text-ink-2">/{of}</span>
			</span>
		</span>
	);
}
