import type { Scene } from "../../../dossier/types";
import type { Size } from "../sync/wire";

/** What comes next, beside the place where its scene stands. */
export function NextScene({ scene, box }: { readonly scene: Scene | null; readonly box: Size }) {
  return (
    <section className="presenter-next" aria-label="Next scene" style={{ minHeight: box.height + 2 }}>
      <div style={{ marginInlineEnd: box.width + 16 }}>
        <h2>Next</h2>
        <p>{scene ? scene.headline : "This is the last scene."}</p>
      </div>
    </section>
  );
}
