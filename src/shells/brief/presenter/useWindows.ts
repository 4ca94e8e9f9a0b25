import { useLayoutEffect, useState, useSyncExternalStore } from "react";
import { useDossier } from "../../../panels/RowsContext";
import { onPoint, showPoint } from "../pointer";
import { type Connection, connect, type Windows } from "../sync/windows";
import type { Role } from "../sync/wire";
import { useShowStore } from "../useShow";

/** Connects this window with the others of its briefing before anything is painted; null until then. */
export function useWindows(role: Role): Windows | null {
  const store = useShowStore();
  const dossier = useDossier();
  const [windows, setWindows] = useState<Windows | null>(null);
  useLayoutEffect(() => {
    const connected = connect(store, dossier, role);
    setWindows(connected);
    return connected.end;
  }, [store, dossier, role]);
  return windows;
}

/** A part of how this window stands to the others: draws again only when that part is another one. */
export function useConnection<T>(windows: Windows, select: (connection: Connection) => T): T {
  return useSyncExternalStore(windows.subscribe, () => select(windows.getState()));
}

/** Shows this window's pointer in the others, and theirs here. Returns what ends it. */
export function sharePointer(windows: Windows): () => void {
  const ends = [onPoint(windows.point), windows.onPoint(showPoint)];
  return () => {
    for (const end of ends) end();
  };
}
