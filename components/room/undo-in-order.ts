import * as Y from "yjs";

const isBefore = (left: Y.Item, right: Y.Item): boolean => {
	for (let { right: one } = left; one; one = one.right) if (one === right) return true;
	return false;
};

let kept = false;

/**
 * Lets what undo and redo bring back name its neighbours in their order. [Y91]
 *
 * The catch: Yjs looks for both neighbours of what comes back by itself, each along what was brought back before, and
 * can name a right one that stands to the left of the left one, or one item for both: after tables and lists were cut and joined, in one
 * undo of a hundred. Where such an item stands depends on what arrived first, so the server refuses it (`isCrossed`),
 * and the person would lose their undo. What comes back stays behind its left neighbour.
 */
export function keepUndoInOrder(): void {
	if (kept) return;
	kept = true;
	const integrate = Y.Item.prototype.integrate;
	Y.Item.prototype.integrate = function (transaction, offset) {
		const { left, right } = this;
		const comesBack = offset === 0 && transaction.origin instanceof Y.UndoManager && this.parentSub === null;
		if (comesBack && left && right && !isBefore(left, right)) {
			this.right = left.right;
			this.rightOrigin = left.right?.id ?? null;
		}
		return integrate.call(this, transaction, offset);
	};
}
