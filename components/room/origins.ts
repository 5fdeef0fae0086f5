/**
 * Origins of this window's own changes to the document. A gesture (a button, a drag, a picked value) is undone
 * for the window as a whole; typed text is undone in its field.
 */
export const LOCAL_GESTURE = Symbol("gesture of this window");
export const LOCAL_TYPING = Symbol("typing in this window");
