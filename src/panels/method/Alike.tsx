import { useEffect, useState } from "react";
import type { LookAlike } from "../../dossier/lookAlikes";
import type { Actor } from "../../dossier/types";
import type { LookAlikeList } from "../LookAlikeList";

const MOST = 100;

/** What was found, and what draws it. */
interface Found {
  readonly told: readonly LookAlike[];
  readonly List: typeof LookAlikeList;
}

/** Which actors' names may be taken for another; nothing where there are none. */
export function Alike({ actors }: { readonly actors: readonly Actor[] }) {
  const [found, find] = useState<Found | null>(null);
  useEffect(() => {
    let wanted = true;
    find(null);
    Promise.all([import("../../dossier/lookAlikes"), import("../LookAlikeList")]).then(
      ([{ lookAlikes }, { LookAlikeList: List }]) => wanted && find({ told: lookAlikes(actors), List }),
      () => {},
    );
    return () => {
      wanted = false;
    };
  }, [actors]);
  if (!found || found.told.length === 0) return null;
  return (
    <>
      <p>
        <strong>Some names of actors may be taken for another.</strong> Codings belong to actors by their ids, so
        nothing is counted for the wrong one; but look twice at who is named:
      </p>
      <found.List told={found.told} most={MOST} />
    </>
  );
}
