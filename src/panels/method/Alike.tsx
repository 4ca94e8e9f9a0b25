import { useEffect, useState } from "react";
import type { LookAlike } from "../../dossier/lookAlikes";
import type { Actor } from "../../dossier/types";
import { LookAlikeList } from "../LookAlikeList";

const MOST = 100;

/** Which actors' names may be taken for another; nothing where there are none. */
export function Alike({ actors }: { readonly actors: readonly Actor[] }) {
  const [told, tell] = useState<readonly LookAlike[]>([]);
  useEffect(() => {
    // A briefing in one file holds the bundled dossier alone, which is checked when it is built.
    if (import.meta.env.MODE === "one-file") return undefined;
    let wanted = true;
    tell([]);
    import("../../dossier/lookAlikes").then(
      ({ lookAlikes }) => wanted && tell(lookAlikes(actors)),
      () => {},
    );
    return () => {
      wanted = false;
    };
  }, [actors]);
  if (told.length === 0) return null;
  return (
    <>
      <p>
        <strong>Some names of actors may be taken for another.</strong> Codings belong to actors by their ids, so
        nothing is counted for the wrong one; but look twice at who is named:
      </p>
      <LookAlikeList told={told} most={MOST} />
    </>
  );
}
