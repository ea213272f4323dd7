"use client";
import { createContext, use } from "react";
import type { DeskActions } from "./store/actions.ts";
import type { Bodies } from "./store/bodies.ts";
import type { DeliveryService } from "./store/delivery.ts";

/** What the parts of a desk share beside its state. */
export type DeskTools = {
  readonly actions: DeskActions;
  readonly bodies: Bodies;
  readonly delivery: DeliveryService;
};

export const DeskToolsContext = createContext<DeskTools | null>(null);

export function useDeskTools(): DeskTools {
  const tools = use(DeskToolsContext);
  if (!tools) throw new Error("This component stands on a desk.");
  return tools;
}
