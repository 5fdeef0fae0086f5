"use client";
import { useState } from "react";
import { Area, CartesianGrid, ComposedChart, Line, ResponsiveContainer, XAxis, YAxis } from "recharts";
import { today } from "@/components/plan/dates";
import { Button } from "@/components/ui/button";
import { useKeys } from "@/components/ui/keys";
import { meetingWords as say } from "@/lib/i18n/en/meeting";
import type { BurnUp } from "@/lib/meeting/strip";
import { shortDate } from "@/lib/plan/dates";

/** How many strategies were agreed and how many done by each meeting: as a chart, and with the same facts as a table. */
export default function BurnUpChart({ points }: { points: readonly BurnUp[] }) {
	const [table, setTable] = useState(false);
	useKeys({ b: () => setTable(!table) });
	const day = today();
	const shown = points.map((point) => ({ ...point, day: shortDate(point.held, day) }));
	const last = points.at(-1);
	return (
		<>
			<div className="flex items-center gap-2">
				<h3 className="flex-1 font-semibold">{say.chart}</h3>
				{points.length > 0 && (
					<Button size="sm" look="quiet" hotkey="B" onClick={() => setTable(!table)}>
						{table ? say.chartPlot : say.chartTable}
					</Button>
				)}
			</div>
			{points.length === 0 ? (
				<p className="text-ink-2">{say.chartNone}</p>
			) : table ? (
				<table className="tbl mt-2">
					<thead>
						<tr>
							<th scope="col">{say.held}</th>
							<th scope="col">{say.agreed}</th>
							<th scope="col">{say.done}</th>
						</tr>
					</thead>
					<tbody>
						{shown.map((point) => (
							<tr key={point.held}>
								<th scope="row" className="num">
									{point.day}
								</th>
								<td className="num">{point.agreed}</td>
								<td className="num">{point.done}</td>
							</tr>
						))}
					</tbody>
				</table>
			) : (
				<div
					className="burn-up"
					role="img"
					aria-label={say.chartSaid(shown.map((point) => `${point.day}, ${point.agreed} and ${point.done}`))}
				>
					<ResponsiveContainer width="100%" height={160} initialDimension={{ width: 340, height: 160 }}>
						<ComposedChart
							data={shown}
							margin={{ top: 8, right: 28, bottom: 0, left: -24 }}
							accessibilityLayer={false}
						>
							<CartesianGrid vertical={false} stroke="var(--color-line)" />
							<XAxis
								dataKey="day"
								tick={{ fontSize: 11, fill: "var(--color-ink-2)" }}
								tickLine={false}
								stroke="var(--color-line)"
							/>
							<YAxis
								allowDecimals={false}
								tick={{ fontSize: 11, fill: "var(--color-ink-2)" }}
								tickLine={false}
								axisLine={false}
							/>
							<Area
								dataKey="done"
								stroke="var(--color-primary)"
								strokeWidth={2.5}
								fill="var(--color-primary-tint)"
								dot={{ r: 3, fill: "var(--color-primary)" }}
								isAnimationActive={false}
							/>
							<Line
								dataKey="agreed"
								stroke="var(--color-ink-3)"
								strokeWidth={2}
								strokeDasharray="5 3"
								dot={points.length === 1}
								isAnimationActive={false}
							/>
						</ComposedChart>
					</ResponsiveContainer>
					<p className="flex gap-4 text-xs font-semibold" aria-hidden="true">
						<span className="text-ink-2">
							{say.agreed} {last?.agreed}
						</span>
						<span className="text-primary">
							{say.done} {last?.done}
						</span>
					</p>
				</div>
			)}
		</>
	);
}
