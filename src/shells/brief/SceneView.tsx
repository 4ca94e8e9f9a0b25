import { formatDay } from "../../dossier/edtf";
import type { Dossier, Scene } from "../../dossier/types";
import { PanelSlot } from "../../panels/PanelSlot";
import { PANELS } from "../../panels/registry";
import { encodeView } from "../../store/url";
import { useView, useViewStore } from "../../store/ViewContext";
import { sameView, type View } from "../../store/view";
import { InWords } from "../InWords";

interface SceneViewProps {
  readonly scene: Scene;
  /** The scene's own View, to tell whether it was changed since. */
  readonly own: View;
  readonly at: number;
  readonly count: number;
  readonly dossier: Dossier;
  readonly onGo: (at: number) => void;
}

/** A scene: its headline, its panel, and always what is filtered, as of when, and from which sources. */
export function SceneView({ scene, own, at, count, dossier, onGo }: SceneViewProps) {
  const store = useViewStore();
  const view = useView();
  const changed = !sameView(view, own);
  const spec = PANELS.find(({ id }) => id === ([scene.panel].flat()[0] ?? view.focus)) ?? PANELS[0];
  return (
    <div className="brief">
      <header className="brief-head">
        <h1 aria-live="polite">{scene.headline}</h1>
        <nav className="brief-steps" aria-label="Scenes">
          <button type="button" disabled={at === 0} onClick={() => onGo(at - 1)}>
            Previous
          </button>
          <span>
            Scene {at + 1} of {count}
          </span>
          <button type="button" disabled={at + 1 === count} onClick={() => onGo(at + 1)}>
            Next
          </button>
        </nav>
      </header>
      <main className="brief-panel">{spec && <PanelSlot key={spec.id} spec={spec} />}</main>
      <footer className="brief-foot">
        <p>
          <InWords />
          {changed && (
            <>
              {" "}
              <strong>Changed since the scene was made.</strong>{" "}
              <button type="button" onClick={() => store.commit(() => own)}>
                Back to the scene
              </button>
            </>
          )}
        </p>
        <p>
          As of {formatDay(dossier.asOf)}. Sources: {dossier.articles.length} news articles, coded by what each says; a
          claim is its speaker's. <a href={`#${encodeView(view) || "rows=speaker"}`}>Explore this view</a>
        </p>
      </footer>
    </div>
  );
}
