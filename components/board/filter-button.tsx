import { Funnel } from "lucide-react";
import type { ComponentProps } from "react";
import { Button } from "@/components/ui/button";
import { words } from "@/lib/i18n/words";

const say = words.board.filter;

/** Opens the filter, and says how many of its choices are on. */
export function FilterButton({
	on,
	...button
}: { on: number } & Omit<ComponentProps<typeof Button>, "children">) {
	return (
		<Button {...button} look="quiet" size="sm" icon={Funnel} hotkey="F">
			<span className="max-[1240px]:sr-only phone:sr-only">{say.open}</span>
			{on > 0 && (
				<span className="count count-on">
					{on}
					<span className="sr-only"> {say.on}</span>
				</span>
			)}
		</Button>
	);
}
