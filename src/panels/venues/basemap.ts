import { useEffect, useState } from "react";
import { loadBasemap } from "../../dossier/basemap";
import { type Boundaries, boundariesOf } from "./boundaries";

/** The boundaries once they are loaded; null before, and a reason if they cannot be had. */
export function useBoundaries(): { readonly boundaries: Boundaries | null; readonly failure: string | null } {
  const [boundaries, setBoundaries] = useState<Boundaries | null>(loaded);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    let wanted = true;
    load().then(
      (found) => wanted && setBoundaries(found),
      () => wanted && setFailure("The map could not be loaded. The list has all that it would show."),
    );
    return () => {
      wanted = false;
    };
  }, []);
  return { boundaries, failure };
}

/** The same for every map on the page, and never changed. */
let loaded: Boundaries | null = null;

async function load(): Promise<Boundaries> {
  loaded ??= boundariesOf(await loadBasemap());
  return loaded;
}
