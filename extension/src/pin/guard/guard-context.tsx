import { createContext, useContext, useSyncExternalStore } from "react";
import { type Guard, WINDOW_GUARD } from "./frame-guard.ts";

const GuardContext = createContext<Guard>(WINDOW_GUARD);

export const GuardProvider = GuardContext;

/** The guard of this screen, and whether it holds, kept up to date. */
export function useGuard(): { readonly guard: Guard; readonly holds: boolean } {
  const guard = useContext(GuardContext);
  return { guard, holds: useSyncExternalStore(guard.subscribe, guard.holds) };
}
