import { openSaved, type SavedViews } from "../io/saved";
import { makePageVisible } from "../ui/visiblePage";

/** The saved views of this browser. Their names may come from somebody's file. */
export function openSavedViews(): SavedViews {
  makePageVisible();
  return openSaved();
}
