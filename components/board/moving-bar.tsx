import { Move } from "lucide-react";

/** Where a card lifted by keys would land, in the words that are spoken: over the jump strip, never over a card. */
export function MovingBar({ said }: { said: string }) {
	return (
		<p className="moving-bar" aria-hidden="true">
			<Move className="icon size-4 shrink-0 text-primary" />
			{said}
		</p>
	);
}
