// @vitest-environment jsdom
import { act } from "react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ToastProvider, useToast } from "@/components/ui/toast";
import { words } from "@/lib/i18n/words";
import { draw } from "./draw";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const undone = vi.fn();

function Page() {
	const toast = useToast();
	return (
		<>
			<button type="button" onClick={() => toast.done("The card is in the bin", { undo: undone })}>
				bin
			</button>
			<button
				type="button"
				onClick={() => toast.failed("The card was not moved", { text: "You are offline." })}
			>
				move
			</button>
		</>
	);
}

const click = (page: HTMLElement, name: string) =>
	act(() => [...page.querySelectorAll("button")].find((one) => one.textContent?.includes(name))?.click());

function page() {
	return draw(
		<ToastProvider>
			<Page />
		</ToastProvider>,
	);
}

test("[U26] what worked is said politely, can be undone, and goes after six seconds", () => {
	const screen = page();
	click(screen, "bin");
	expect(screen.querySelector("[role=status]")?.textContent).toContain("The card is in the bin");
	click(screen, words.common.undo);
	expect(undone).toHaveBeenCalledOnce();
	click(screen, "bin");
	act(() => void vi.advanceTimersByTime(5_900));
	expect(screen.textContent).toContain("The card is in the bin");
	act(() => void vi.advanceTimersByTime(200));
	expect(screen.textContent).not.toContain("The card is in the bin");
});

test("[U26] what failed is said at once and stays until it is closed", () => {
	const screen = page();
	click(screen, "move");
	act(() => void vi.advanceTimersByTime(3_600_000));
	expect(screen.querySelector("[role=alert]")?.textContent).toContain("You are offline.");
	click(screen, words.common.close);
	expect(screen.textContent).not.toContain("The card was not moved");
});
