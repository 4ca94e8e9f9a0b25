import { useEffect, useState } from "react";
import type { SavedViews, Shelf } from "../io/saved";

/** What this browser keeps, and what changes it; null until that is known. */
export function useSaved(): { readonly shelf: Shelf; readonly saved: SavedViews } | null {
  const [known, setKnown] = useState<{ readonly shelf: Shelf; readonly saved: SavedViews } | null>(null);
  useEffect(() => {
    // A briefing in one file is of no site, so no view was ever saved for it.
    if (import.meta.env.MODE === "one-file") return undefined;
    let wanted = true;
    let stop = () => {};
    openOnce().then(
      (saved) => {
        const read = () => void saved.read().then((shelf) => wanted && setKnown({ shelf, saved }));
        if (!wanted) return;
        stop = saved.subscribe(read);
        read();
      },
      () => {},
    );
    return () => {
      wanted = false;
      stop();
    };
  }, []);
  return known;
}

/** One door for the page: what the browser does not keep is still the same everywhere on it. */
function openOnce(): Promise<SavedViews> {
  opened ??= import("./savedDoor").then(({ openSavedViews }) => openSavedViews());
  // Code that did not come is asked for again.
  opened.catch(() => {
    opened = null;
  });
  return opened;
}

let opened: Promise<SavedViews> | null = null;
