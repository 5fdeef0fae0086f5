"use client";
import { Sheet } from "@/components/ui/sheet";
import { words } from "@/lib/i18n/words";
import { Lens, type LensProps } from "./lens";
import type { Width } from "./use-width";

/** The lens beside the board where there is room, and as a sheet over it where there is none. */
export function LensPlace({
	width,
	rail,
	sheet,
	onSheet,
	...lens
}: Omit<LensProps, "onHide"> & {
	width: Width;
	/** Whether the rail is wanted, on a wide screen. */
	rail: boolean;
	sheet: boolean;
	onSheet: (open: boolean) => void;
	onHide: () => void;
}) {
	if (width === "wide") {
		if (!rail) return null;
		return (
			<aside
				aria-label={words.board.lens.label}
				data-lens-rail=""
				className="w-lens shrink-0 border-r border-line bg-surface flex flex-col min-h-0"
			>
				<Lens {...lens} />
			</aside>
		);
	}
	return (
		<Sheet open={sheet} onOpenChange={onSheet} title={words.board.lens.label} from="left">
			<Lens
				{...lens}
				asSheet
				onHide={() => onSheet(false)}
				onChoose={(item) => {
					lens.onChoose(item);
					onSheet(false);
				}}
			/>
		</Sheet>
	);
}
