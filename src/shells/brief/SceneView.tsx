import { useMemo } from "react";
import { formatDay } from "../../dossier/days";
import { count } from "../../dossier/figures";
import type { Scene } from "../../dossier/types";
import { FrameOptionsProvider } from "../../panels/FrameOptions";
import { PanelSlot } from "../../panels/PanelSlot";
import { useDossier, useEngine } from "../../panels/RowsContext";
import type { PanelSpec } from "../../panels/spec";
import { parsePin } from "../../store/pin";
import { InWords } from "../InWords";
import { missingIn } from "../sceneFaults";
import { Drift } from "./Drift";
import { saysHeadline } from "./handout/headlined";
import { panelsOf } from "./handout/scenePanels";
import { atOnce, evidence } from "./panels";
import { type Picture, sceneOf } from "./show";
import { useShowStore } from "./useShow";

interface SceneViewProps {
  readonly picture: Picture;
  /** At another one panels are drawn anew. */
  readonly scale: number;
}

/**
 * A picture: the scene's headline, its panel or pair with their findings, and always what is filtered, as of when, and
 * from which sources. Panels read the View from the View store around it.
 */
export function SceneView({ picture, scale }: SceneViewProps) {
  const { briefing } = useShowStore();
  const dossier = useDossier();
  const scene = sceneOf(briefing, picture.scene);
  const engine = useEngine();
  const missing = useMemo(() => missingIn(scene, dossier, engine), [scene, dossier, engine]);
  const panels = besideEvidence(scene, picture);
  const { view } = picture;
  const said = useMemo(() => saysHeadline(scene, view, dossier, engine), [scene, view, dossier, engine]);
  const headlined = said ? panelsOf(scene)[0]?.id : undefined;
  return (
    <>
      <header className="brief-head">
        <h1 aria-live="polite">{scene.headline}</h1>
      </header>
      <main
        className="brief-panels"
        data-panels={panels.length}
        data-spotlight={picture.view.pin !== undefined || undefined}
      >
        {panels.map((spec) => (
          <FrameOptionsProvider
            key={`${scene.id} ${spec.id} ${scale}`}
            options={{ title: spec.id !== headlined, controls: false, enlarge: false }}
          >
            <PanelSlot spec={atOnce(spec)} />
          </FrameOptionsProvider>
        ))}
      </main>
      <footer className="brief-foot">
        {missing.length > 0 && (
          <p className="brief-missing">
            <bdi>{missing.slice(0, MOST_MISSING).join(" ")}</bdi>
            {missing.length > MOST_MISSING && ` And ${missing.length - MOST_MISSING} more.`}
          </p>
        )}
        <div>
          <p>
            <InWords />
          </p>
          <p className="brief-number">
            Scene {briefing.scenes.indexOf(scene) + 1} of {briefing.scenes.length}
          </p>
        </div>
        <div>
          <p className="brief-asof">
            As of {formatDay(dossier.asOf)} · Sources: {count(dossier.articles.length, "news article")}; a claim is its
            speaker's
          </p>
          <Drift picture={picture} />
        </div>
      </footer>
    </>
  );
}

/** Of what a scene names and is not there, so many are told below it. */
const MOST_MISSING = 2;

/** The scene's panels; with the evidence open beside one, the one of a pair that the pin is of. */
function besideEvidence(scene: Scene, { evidence: open, view }: Picture): readonly PanelSpec[] {
  const panels = panelsOf(scene);
  if (!open) return panels;
  const kind = parsePin(view.pin ?? "")?.kind;
  const own = panels.find(({ id }) => OWNERS.get(id) === kind) ?? panels[0];
  return [...new Set([...(own ? [own] : []), ...evidence()])];
}

/** Whose marks a pin of a kind stands for. */
const OWNERS: ReadonlyMap<string, string> = new Map([
  ["matrix", "cell"],
  ["stages", "stage"],
  ["venues", "venue"],
  ["contested", "link"],
  ["chains", "link"],
]);
