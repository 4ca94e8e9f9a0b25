import { namesOf } from "../src/dossier/names.ts";
import type { Dossier } from "../src/dossier/types.ts";
import { createEngine } from "../src/engine/engine.ts";
import { PANELS } from "../src/panels/registry.ts";
import { firstChoices } from "../src/shells/explore/embed/choices.ts";
import { COLUMN, frameCode, heightOf } from "../src/shells/explore/embed/codes.ts";
import { titleOf } from "../src/shells/explore/embed/title.ts";
import type { PanelId } from "../src/store/view.ts";

/** What oEmbed 1.0 asks of an answer of type rich (https://oembed.com, section 2.3.4). */
export interface OEmbed {
  readonly version: "1.0";
  readonly type: "rich";
  readonly provider_name: string;
  readonly provider_url: string;
  /** The panel's finding. */
  readonly title: string;
  /** In seconds. */
  readonly cache_age: number;
  /** The frame. */
  readonly html: string;
  /** In CSS pixels. The frame itself is as wide as its column. */
  readonly width: number;
  readonly height: number;
  /** All three, or none where there is no picture of the panel. */
  readonly thumbnail_url?: string;
  readonly thumbnail_width?: number;
  readonly thumbnail_height?: number;
}

export interface Picture {
  readonly name: string;
  readonly width: number;
  readonly height: number;
}

const DAY = 86_400;

/**
 * The answer for each panel of the registry, of all codings. `base` is the address of the folder of the build; `pictureOf`
 * finds the picture of a panel in its embed/still, null if there is none.
 */
export function oEmbedAnswers(
  dossier: Dossier,
  base: string,
  pictureOf: (panel: PanelId) => Picture | null = () => null,
): ReadonlyMap<PanelId, OEmbed> {
  const engine = createEngine(dossier);
  const names = namesOf(dossier);
  return new Map(
    PANELS.map(({ id }) => {
      const choices = firstChoices(id);
      const title = titleOf(id, {}, dossier, engine, names);
      const picture = pictureOf(id);
      return [
        id,
        {
          version: "1.0",
          type: "rich",
          provider_name: "Parley",
          provider_url: base,
          title,
          cache_age: DAY,
          html: frameCode(choices, {}, title, base),
          width: COLUMN,
          height: heightOf(choices),
          ...(picture && {
            thumbnail_url: `${base}embed/still/${picture.name}`,
            thumbnail_width: picture.width,
            thumbnail_height: picture.height,
          }),
        },
      ];
    }),
  );
}
