"use client";
import { useRoom } from "@/components/room/plan-room";

/** The name of the person who leads the plan. */
export const usePlanLead = (): string => useRoom().view.seats.find((seat) => seat.planLead)?.personName ?? "";
