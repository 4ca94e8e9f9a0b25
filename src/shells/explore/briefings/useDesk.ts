import { useSyncExternalStore } from "react";
import { openBriefings } from "../../../io/briefings";
import { makePageVisible } from "../../../ui/visiblePage";
import { type Desk, type DeskState, openDesk } from "./desk";

/** The one desk of the page: what the browser does not keep is still the same everywhere on it. */
export function desk(): Desk {
  if (opened) return opened;
  // What they say may come from somebody's file.
  makePageVisible();
  opened = openDesk(openBriefings());
  return opened;
}

let opened: Desk | null = null;

/** What is on it. */
export function useDesk(): DeskState {
  return useSyncExternalStore(desk().subscribe, desk().now);
}
