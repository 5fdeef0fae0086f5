import { Eye, Plus, Search } from "lucide-react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty";
import { words } from "@/lib/i18n/words";
import { itemOf } from "@/lib/review/catalogue";

/** No card matches the search or the filter: says where was looked, and the way back. */
export function NoMatch({ query, looked, onClear }: { query: string; looked: number; onClear: () => void }) {
	const say = words.board.find;
	return (
		<EmptyState
			icon={Search}
			title={query ? say.none(query) : say.noneFilter}
			actions={
				<Button onClick={onClear} hotkey="Esc">
					{query ? say.clear : say.clearFilter}
				</Button>
			}
		>
			{say.looked(looked)}
		</EmptyState>
	);
}

/** No card serves the item that the lens has chosen: a gap, and a card that would close it. */
export function NoneServes({ item, onAdd }: { item: string; onAdd: (() => void) | null }) {
	const found = itemOf(item);
	if (!found) return null;
	const say = words.board.lens;
	return (
		<EmptyState
			icon={Eye}
			title={say.none(found.code)}
			actions={
				onAdd && (
					<Button look="primary" icon={Plus} onClick={onAdd}>
						{say.cardFor(found.code)}
					</Button>
				)
			}
		>
			{say.noneWhy(found.text)}
		</EmptyState>
	);
}
