import type { Names } from "../../dossier/names";
import type { Dossier } from "../../dossier/types";
import type { Engine } from "../../engine/engine";
import { type Facets, keepAsFilter } from "../../store/keep";
import { parsePin } from "../../store/pin";
import { clearPin } from "../../store/transitions";
import { useViewStore } from "../../store/ViewContext";
import type { View } from "../../store/view";
import { sourcesOf } from "../codingWords";
import { useFrameOptions } from "../FrameOptions";
import { mentionOf } from "../mention";
import { useDossier, useEngine, useNames } from "../RowsContext";
import css from "./evidence.module.css";
import { linksById } from "./linkEnds";

interface EvidenceHeadProps {
  /** What is pinned, in words; null without a pin. */
  readonly subject: string | null;
  readonly found: string;
}

/** What is shown here, and what can be done with a pin. */
export function EvidenceHead({ subject, found }: EvidenceHeadProps) {
  const store = useViewStore();
  const dossier = useDossier();
  const engine = useEngine();
  const names = useNames();
  const { controls } = useFrameOptions();
  return (
    <header className={css.head}>
      <h2>
        {subject === null ? null : (
          <>
            <bdi>{subject}</bdi>
            {": "}
          </>
        )}
        <span className={css.found}>{found}</span>
      </h2>
      {subject !== null && controls && (
        <p className={css.buttons}>
          <button
            type="button"
            title="Turn the pin into filters that stay"
            onClick={() => store.commit((view) => keepAsFilter(view, facetsOf(view, dossier, engine, names)))}
          >
            Keep as filter
          </button>
          <button type="button" onClick={() => store.commit(clearPin)}>
            Unpin
          </button>
        </p>
      )}
    </header>
  );
}

/** A coding, a link and a mention of a venue name no facets themselves: those of what they stand for do. */
function facetsOf(view: View, dossier: Dossier, engine: Engine, names: Names): Facets {
  const pin = parsePin(view.pin ?? "");
  if (pin?.kind === "venue") {
    const one = mentionOf(pin.id, names);
    return one ? { venue: [one.mention.place], article: [one.article.id] } : {};
  }
  if (pin?.kind !== "coding" && pin?.kind !== "link") return {};
  const link = pin.kind === "link" ? linksById(dossier).get(pin.id) : undefined;
  const ids = pin.kind === "coding" ? [pin.id] : link ? [link.a, link.b] : [];
  const found = engine.codings(ids).map(({ coding }) => coding);
  const all = (values: readonly (string | null)[]) => [...new Set(values.filter((value) => value !== null))];
  const speaker = all(found.flatMap(sourcesOf));
  const issue = all(found.map((coding) => coding.issue));
  return { ...(speaker.length > 0 && { speaker }), ...(issue.length > 0 && { issue }) };
}
