import type { Engine } from "../../engine/engine";
import { type Facets, keepAsFilter } from "../../store/keep";
import { clearPin } from "../../store/transitions";
import { useViewStore } from "../../store/ViewContext";
import type { View } from "../../store/view";
import { useFrameOptions } from "../FrameOptions";
import { useEngine } from "../RowsContext";
import css from "./evidence.module.css";

interface EvidenceHeadProps {
  /** What is pinned, in words; null without a pin. */
  readonly subject: string | null;
  readonly found: string;
}

/** What is shown here, and what can be done with a pin. */
export function EvidenceHead({ subject, found }: EvidenceHeadProps) {
  const store = useViewStore();
  const engine = useEngine();
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
            onClick={() => store.commit((view) => keepAsFilter(view, facetsOf(view, engine)))}
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

/** A coding and a link name no facets themselves: those of their codings then stand for them. */
function facetsOf(view: View, engine: Engine): Facets {
  if (!/^(coding|link):/.test(view.pin ?? "")) return {};
  const found = engine.codings(view.pin ?? "", view).map(({ coding }) => coding);
  const all = (values: readonly (string | null)[]) => [...new Set(values.filter((value) => value !== null))];
  const speaker = all(found.flatMap(({ speaker, actors }) => [speaker, ...actors]));
  const issue = all(found.map(({ issue }) => issue));
  return { ...(speaker.length > 0 && { speaker }), ...(issue.length > 0 && { issue }) };
}
