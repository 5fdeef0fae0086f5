"use client";
import { lazy, Suspense, useState } from "react";
import { FilterButton } from "./filter-button";
import type { FilterProps } from "./filter-popover";
import { filterCount } from "./shown";

const FilterPopover = lazy(() =>
	import("./filter-popover").then((part) => ({ default: part.FilterPopover })),
);

/** Shows only some cards: of a partner, or those that need attention. Each choice says how many it would show. */
export function FilterMenu(props: FilterProps) {
	const [asked, setAsked] = useState(props.open);
	if (props.open && !asked) setAsked(true);
	const alone = <FilterButton on={filterCount(props.filter)} onClick={() => props.onOpenChange(true)} />;
	if (!asked) return alone;
	return (
		<Suspense fallback={alone}>
			<FilterPopover {...props} />
		</Suspense>
	);
}
