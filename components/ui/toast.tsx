"use client";
import { CircleAlert, CircleCheck, Info, X } from "lucide-react";
import {
	createContext,
	type ReactNode,
	useCallback,
	useContext,
	useEffect,
	useMemo,
	useRef,
	useState,
} from "react";
import { words } from "@/lib/i18n/words";
import { Button } from "./button";

/** A word of success goes after six seconds; what somebody else did, and a failure, stay until they are read. */
const DONE_STAYS_MS = 6_000;

interface ToastAction {
	label: string;
	onSelect: () => void;
}

interface Toast {
	id: number;
	tone: "done" | "told" | "error";
	title: string;
	text?: string;
	action?: ToastAction;
	/** The words of leaving it for later: then both ways stand as buttons under the text. */
	later?: string;
}

interface Toaster {
	/** It worked. Goes by itself; `undo` is offered meanwhile. */
	done(title: string, more?: { text?: string; undo?: () => void; action?: ToastAction }): void;
	/**
	 * Something happened elsewhere that ends what is done here. Stays until it is closed or the next is told, and with it
	 * the words that had been typed, to be copied.
	 */
	told(title: string, typed?: string): void;
	/** It did not. Says what was not done; stays until it is closed. */
	failed(title: string, more?: { text?: string; action?: ToastAction; later?: string }): void;
}

const ToastContext = createContext<Toaster | null>(null);

export function useToast(): Toaster {
	const toaster = useContext(ToastContext);
	if (!toaster) throw new Error("useToast needs a ToastProvider above it");
	return toaster;
}

export function ToastProvider({ children }: { children: ReactNode }) {
	const [toasts, setToasts] = useState<Toast[]>([]);
	const next = useRef(1);
	const close = useCallback((id: number) => setToasts((all) => all.filter((one) => one.id !== id)), []);
	const toaster = useMemo<Toaster>(() => {
		const show = (toast: Omit<Toast, "id">) => {
			const id = next.current++;
			// What was told last counts, and of successes the last: one that can be undone stays until its time is over.
			const stays = (one: Toast) =>
				one.tone === "error" || one.tone !== toast.tone || (one.tone === "done" && one.action !== undefined);
			setToasts((all) => [...all.filter(stays).slice(-3), { ...toast, id }]);
		};
		return {
			done: (title, more) =>
				show({
					tone: "done",
					title,
					text: more?.text,
					action: more?.undo ? { label: words.common.undo, onSelect: more.undo } : more?.action,
				}),
			told: (title, typed) =>
				show({
					tone: "told",
					title,
					...(typed && {
						text: words.common.youHadTyped(typed),
						action: {
							label: words.common.copy,
							onSelect: () =>
								void navigator.clipboard
									.writeText(typed)
									.catch(() => show({ tone: "error", title: words.common.copyFailed, text: typed })),
						},
					}),
				}),
			failed: (title, more) => show({ tone: "error", title, ...more }),
		};
	}, []);
	const of = (...tones: Toast["tone"][]) =>
		toasts
			.filter((one) => tones.includes(one.tone))
			.map((one) => <ToastBox key={one.id} toast={one} close={close} />);
	return (
		<ToastContext.Provider value={toaster}>
			{children}
			<div className="toasts">
				<div role="alert" className="contents">
					{of("error")}
				</div>
				<div role="status" className="contents">
					{of("told", "done")}
				</div>
			</div>
		</ToastContext.Provider>
	);
}

const LOOKS = {
	done: { icon: CircleCheck, colour: "text-primary" },
	told: { icon: Info, colour: "text-primary" },
	error: { icon: CircleAlert, colour: "text-object" },
} as const;

function ToastBox({ toast, close }: { toast: Toast; close: (id: number) => void }) {
	const [held, setHeld] = useState(false);
	useEffect(() => {
		if (toast.tone !== "done" || held) return;
		const timer = setTimeout(() => close(toast.id), DONE_STAYS_MS);
		return () => clearTimeout(timer);
	}, [toast, held, close]);
	const { icon: Icon, colour } = LOOKS[toast.tone];
	const action = toast.action && (
		<Button
			size="sm"
			look={toast.later ? "primary" : "plain"}
			onClick={() => {
				toast.action?.onSelect();
				close(toast.id);
			}}
		>
			{toast.action.label}
		</Button>
	);
	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: resting on it only keeps it from going; nothing is done by it.
		<div
			className={toast.tone === "error" ? "toast" : "toast toast-done"}
			onPointerEnter={() => setHeld(true)}
			onPointerLeave={() => setHeld(false)}
			onFocus={() => setHeld(true)}
			onBlur={() => setHeld(false)}
		>
			<Icon className={`icon size-5 mt-0.5 ${colour}`} aria-hidden="true" />
			<div className="flex-1 min-w-0">
				<p className={toast.tone === "told" ? "" : "font-semibold"}>{toast.title}</p>
				{toast.text && <p className="text-sm text-ink-2 mt-0.5">{toast.text}</p>}
				{toast.later && (
					<div className="flex flex-wrap gap-2 mt-2.5">
						{action}
						<Button size="sm" onClick={() => close(toast.id)}>
							{toast.later}
						</Button>
					</div>
				)}
			</div>
			{!toast.later && action}
			<Button look="quiet" size="sm" icon={X} iconOnly onClick={() => close(toast.id)}>
				{words.common.close}
			</Button>
		</div>
	);
}
