"use client";
import { Tabs as Base } from "@base-ui/react/tabs";
import type { ReactNode } from "react";

export interface Tab {
	id: string;
	label: ReactNode;
	count?: number;
	panel: ReactNode;
}

/** Views of one thing, one at a time; arrows move between the tabs. */
export function Tabs({
	tabs,
	label,
	value,
	onChange,
}: {
	tabs: Tab[];
	label: string;
	value: string;
	onChange: (id: string) => void;
}) {
	return (
		<Base.Root
			value={value}
			onValueChange={(next) => onChange(String(next))}
			className="flex flex-col min-h-0"
		>
			<Base.List
				aria-label={label}
				className="flex items-stretch gap-5 h-tabs px-4 border-b border-line overflow-x-auto"
			>
				{tabs.map((tab) => (
					<Base.Tab
						key={tab.id}
						value={tab.id}
						className="tab aria-selected:text-ink aria-selected:font-semibold aria-selected:border-b-primary"
					>
						{tab.label}
						{tab.count !== undefined && <span className="count">{tab.count}</span>}
					</Base.Tab>
				))}
			</Base.List>
			{tabs.map((tab) => (
				<Base.Panel key={tab.id} value={tab.id} className="min-h-0 overflow-y-auto relative">
					{tab.panel}
				</Base.Panel>
			))}
		</Base.Root>
	);
}
