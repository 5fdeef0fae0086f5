import type { Coverage } from "@/lib/plan/coverage";

/** How far the plan has got with a review item: full, half or dashed. The word stands beside it. */
export function CoverageMark({ state }: { state: Coverage }) {
	return (
		<svg className="cov" viewBox="0 0 16 16" aria-hidden="true">
			{state === "settled" && (
				<>
					<circle cx="8" cy="8" r="7.3" fill="currentColor" />
					<path
						d="m4.8 8.2 2.2 2.2 4.2-4.6"
						fill="none"
						stroke="var(--color-on-primary)"
						strokeWidth="1.9"
						strokeLinecap="round"
						strokeLinejoin="round"
					/>
				</>
			)}
			{state === "draft" && (
				<>
					<circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" strokeWidth="1.75" />
					<path d="M8 1.5a6.5 6.5 0 0 1 0 13Z" fill="currentColor" />
				</>
			)}
			{state === "nothing" && (
				<circle
					cx="8"
					cy="8"
					r="6.5"
					fill="none"
					stroke="var(--color-reserve)"
					strokeWidth="1.75"
					strokeDasharray="2.6 2.2"
				/>
			)}
		</svg>
	);
}
