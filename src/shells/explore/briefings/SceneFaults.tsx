import { useMemo } from "react";
import { formatDay } from "../../../dossier/days";
import type { KeptScene } from "../../../io/briefingRecord";
import { useDossier, useEngine } from "../../../panels/RowsContext";
import { missingIn } from "../../sceneFaults";
import shared from "../saved/saved.module.css";

/** What a scene names and is not there, and whether the dossier has grown since it was made. */
export function SceneFaults({ scene }: { readonly scene: KeptScene }) {
  const dossier = useDossier();
  const engine = useEngine();
  const missing = useMemo(() => missingIn(scene, dossier, engine), [scene, dossier, engine]);
  const older = scene.dossier === dossier.id && scene.asOf !== dossier.asOf;
  return (
    <>
      {missing.length > 0 && (
        <ul className={shared.warning} aria-label="What is missing">
          {missing.map((one) => (
            <li key={one}>
              <bdi>{one}</bdi>
            </li>
          ))}
        </ul>
      )}
      {older && <span className={shared.note}>Made when the dossier was kept up to {formatDay(scene.asOf)}.</span>}
    </>
  );
}
