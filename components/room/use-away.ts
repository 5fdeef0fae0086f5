"use client";
import { useEffect, useState } from "react";
import { useRoom } from "./plan-room";

/** A join takes a moment: "offline" is said when it takes longer than that. */
const PATIENCE_MS = 1_500;

/** Whether this window is without the server, and not merely about to join. */
export function useAway(): boolean {
	const { online } = useRoom();
	const [patient, setPatient] = useState(true);
	useEffect(() => {
		if (online) return setPatient(true);
		const timer = setTimeout(() => setPatient(false), PATIENCE_MS);
		return () => clearTimeout(timer);
	}, [online]);
	return !online && !patient;
}
