import type { Scene } from "../../../dossier/types";
import { SafeLink } from "../../../ui/SafeLink";
import type { Caption } from "./caption";
import css from "./handout.module.css";
import { Picture } from "./Picture";

interface ScenePageProps {
  readonly scene: Scene;
  readonly at: number;
  readonly count: number;
  readonly caption: Caption;
  /** False until its turn has come: pictures are drawn a few at a time. */
  readonly draw: boolean;
  /** Beneath the picture; null where there are none or they are not wanted. */
  readonly notes: string | null;
  /** "Evidence: Nos. 1–24, page 9"; null without an appendix. */
  readonly evidence: string | null;
  /** What could not be shown of the picture. */
  readonly missing: string | null;
  readonly onDrawn: (missing: string | null) => void;
}

/** A scene on paper: its headline, its picture with the panel's finding, its notes, and what every picture must say of itself. */
export function ScenePage({ scene, at, count, caption, draw, notes, evidence, missing, onDrawn }: ScenePageProps) {
  const { filters, count: codings, asOf, sources, link } = caption;
  return (
    <>
      <header className={css.head}>
        <p className={css.place}>
          Scene {at} of {count}
        </p>
        <h2 className={css.headline} data-length={lengthOf(scene.headline)}>
          <bdi>{scene.headline}</bdi>
        </h2>
      </header>
      {draw ? <Picture scene={scene} onDrawn={onDrawn} /> : <div className={css.picture} />}
      {notes !== null && (
        <p className={css.notes}>
          <strong>Notes.</strong> <bdi>{notes}</bdi>
        </p>
      )}
      <div className={css.caption}>
        {missing !== null && (
          <p>
            <strong>{missing}</strong>
          </p>
        )}
        <p>
          Filters: <bdi>{filters}</bdi>. {codings}. As of {asOf}. {evidence}
        </p>
        <p>
          Sources: <bdi>{sources}</bdi>. A claim is its speaker's.
        </p>
        {link !== null && (
          <p>
            <SafeLink address={link}>
              {link.length > TYPED ? "The link to this scene, too long to type" : undefined}
            </SafeLink>
          </p>
        )}
      </div>
    </>
  );
}

/** Nobody types a longer address; in the PDF it can still be clicked. */
const TYPED = 240;

/** Long headlines are set smaller, so that the picture keeps its room. */
function lengthOf(headline: string): "long" | "very long" | undefined {
  if (headline.length > 420) return "very long";
  return headline.length > 160 ? "long" : undefined;
}
