/**
 * Tells the page now where the caret is, for whoever goes by `selectionchange`; the browser does so a little later.
 *
 * The catch: between the two, whatever draws a text anew would put the caret back where it was. [U79]
 */
export function tellOfCaret(): void {
	if (typeof document === "object") document.dispatchEvent(new Event("selectionchange"));
}
