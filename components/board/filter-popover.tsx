"use client";
import { Popover } from "@base-ui/react/popover";
import type { ReactNode } from "react";
import { PartnerName } from "@/components/partner/partner-mark";
import { Button } from "@/components/ui/button";
import { words } from "@/lib/i18n/words";
import { type Filter, isFiltering, NO_FILTER } from "@/lib/plan/find";
import type { PartnerView } from "@/lib/queries";
import { FilterButton } from "./filter-button";
import { type FilterCounts, filterCount, toggled } from "./shown";

const say = words.board.filter;

export interface FilterProps {
	open: boolean;
	onOpenChange: (open: boolean) => void;
	filter: Filter;
	onFilter: (filter: Filter) => void;
	partners: readonly PartnerView[];
	counts: FilterCounts;
}

/** The working half of the filter: it comes when the filter is first asked for. */
export function FilterPopover({ open, onOpenChange, filter, onFilter, partners, counts }: FilterProps) {
	const on = filterCount(filter);
	return (
		<Popover.Root open={open} onOpenChange={onOpenChange}>
			<Popover.Trigger render={<FilterButton on={on} />} />
			<Popover.Portal>
				<Popover.Positioner sideOffset={6} align="end" collisionPadding={8} className="z-[55]">
					<Popover.Popup className="menu p-3! w-[300px]">
						<Popover.Title className="font-semibold">{say.title}</Popover.Title>
						<fieldset className="mt-2">
							<legend className="eyebrow">{say.attention}</legend>
							<Choice
								checked={filter.warned}
								count={counts.warned}
								onToggle={() => onFilter({ ...filter, warned: !filter.warned })}
							>
								{say.warning}
							</Choice>
						</fieldset>
						<fieldset className="mt-3">
							<legend className="eyebrow">{say.partners}</legend>
							{partners.map((partner) => (
								<Choice
									key={partner.id}
									checked={filter.partners.includes(partner.id)}
									count={counts.partners.get(partner.id) ?? 0}
									onToggle={() => onFilter({ ...filter, partners: toggled(filter.partners, partner.id) })}
								>
									<PartnerName partner={partner} />
								</Choice>
							))}
						</fieldset>
						<div className="flex justify-end gap-2 mt-3">
							{isFiltering(filter) && (
								<Button look="quiet" size="sm" onClick={() => onFilter(NO_FILTER)}>
									{say.clear}
								</Button>
							)}
							<Popover.Close render={<Button size="sm">{say.close}</Button>} />
						</div>
					</Popover.Popup>
				</Popover.Positioner>
			</Popover.Portal>
		</Popover.Root>
	);
}

function Choice({
	checked,
	count,
	onToggle,
	children,
}: {
	checked: boolean;
	count: number;
	onToggle: () => void;
	children: ReactNode;
}) {
	return (
		<label className="check w-full">
			<input type="checkbox" checked={checked} onChange={onToggle} />
			<span className="flex-1 min-w-0">{children}</span>
			<span className="num text-xs text-ink-3">{count}</span>
		</label>
	);
}
