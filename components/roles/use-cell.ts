import { useSearchParams } from "next/navigation";
import { useCallback, useMemo } from "react";
import type { MatrixCell, MatrixRow } from "@/lib/clarity/matrix";
import type { CardId, PartnerId } from "@/lib/ids";

/** A cell by its row and column. */
export interface CellAt {
	role: CardId;
	partner: PartnerId;
}

export interface ChosenCell {
	row: MatrixRow;
	cell: MatrixCell;
}

/** The name by which a cell takes the focus. */
export const stopOf = ({ role, partner }: CellAt): string => `${role}|${partner}`;

/**
 * The cell that is looked at. The address keeps it, so that it can be sent and other pages lead to it.
 *
 * The catch: an address that names a row alone leads to the own partner's cell of it.
 */
export function useCell(
	rows: readonly MatrixRow[],
	own: PartnerId,
): [chosen: ChosenCell | null, choose: (at: CellAt | null) => void, isChosen: () => boolean] {
	const params = useSearchParams();
	const role = params.get("row");
	const partner = params.get("partner") ?? own;
	const chosen = useMemo(() => {
		const row = rows.find(({ card }) => card.id === role);
		const cell = row?.cells.find((one) => one.partner === partner) ?? row?.cells[0];
		return row && cell ? { row, cell } : null;
	}, [rows, role, partner]);
	const choose = useCallback((at: CellAt | null) => {
		const url = new URL(window.location.href);
		const before = isChosen();
		url.searchParams.delete("row");
		url.searchParams.delete("partner");
		if (at) {
			url.searchParams.set("row", at.role);
			url.searchParams.set("partner", at.partner);
		}
		if (at && !before) window.history.pushState(null, "", url);
		else window.history.replaceState(null, "", url);
	}, []);
	return [chosen, choose, isChosen];
}

const isChosen = () => new URLSearchParams(window.location.search).has("row");
