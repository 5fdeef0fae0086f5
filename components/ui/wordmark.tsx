/** The product's sign. */
export function Sign({ size = 32 }: { size?: number }) {
	return (
		<svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" className="shrink-0">
			<rect width="32" height="32" rx="7" fill="var(--color-primary)" />
			<g fill="none" stroke="var(--color-on-primary)" strokeWidth="2.6">
				<path d="M16.2 9.2a7.2 7.2 0 1 0 0 13.6" />
				<path d="M15.8 22.8a7.2 7.2 0 1 0 0-13.6" />
			</g>
			<path d="M16 12.4v7.2" stroke="var(--color-on-primary)" strokeWidth="2.6" strokeLinecap="round" />
		</svg>
	);
}

export function Wordmark() {
	return (
		<span className="flex items-center gap-2.5">
			<Sign />
			<span className="serif text-[22px] font-semibold tracking-tight">Concordat</span>
		</span>
	);
}
