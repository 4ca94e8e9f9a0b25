import { createContext } from "react";
import { linkHere } from "../../store/naming";
import { encodeView } from "../../store/url";
import type { View } from "../../store/view";

/**
 * Where the Views of a briefing can be explored, without a fragment: "" is this page itself; for a briefing in a file of its
 * own it is the page that it was made from, null where that is not known.
 */
export const Home = createContext<string | null>("");

/** The address at which a View is explored: that of this page, or of the one that the file was made from. */
export function exploreAt(home: string, view: View): string {
  if (home === "") return linkHere(Object.keys(view).length === 0 ? { rows: "speaker" } : view);
  return `${home}#${encodeView(view) || "rows=speaker"}`;
}
