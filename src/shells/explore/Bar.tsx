import { lazy, Suspense, useEffect, useLayoutEffect, useState, useSyncExternalStore } from "react";
import { formatDay } from "../../dossier/days";
import { count } from "../../dossier/figures";
import { isNewer, onNewer } from "../../offline/newer";
import { keepOffline } from "../../offline/page";
import { ActiveFilters } from "../../panels/filters/ActiveFilters";
import { useDossier, useEngine } from "../../panels/RowsContext";
import { SearchBox } from "../../panels/search/SearchBox";
import { bindLocation } from "../../store/location";
import type { Link } from "../../store/url";
import { useViewStore } from "../../store/ViewContext";
import { knownHere } from "../knownHere";
import { SceneNotice } from "./briefings/SceneNotice";
import { Commands } from "./Commands";
import type { Page } from "./commands";

/** Where it cannot be loaded there is no offer, and all goes on. */
const NewerVersion = lazy(() => import("./newer/NewerVersion").catch(() => ({ default: () => null })));

interface BarProps {
  readonly link: Link;
  /** Whether the columns at the sides are shown. */
  readonly filters: boolean;
  readonly evidence: boolean;
  readonly onFilters: () => void;
  readonly onEvidence: () => void;
}

/**
 * The filters in force and how many codings they leave; with it come the keys and the page's address. It loads beside
 * the first panel, which needs none of them.
 */
export default function Bar({ link, filters, evidence, onFilters, onEvidence }: BarProps) {
  const store = useViewStore();
  const dossier = useDossier();
  const engine = useEngine();
  const [dropped, setDropped] = useState(link.dropped);
  const [read, setRead] = useState<readonly string[] | null>(null);
  useLayoutEffect(() => {
    const binding = bindLocation(store, window, { first: link, onLink: (next) => setDropped(next.dropped) });
    const unknown = binding.check(knownHere(dossier, engine));
    setDropped([...binding.dropped, ...unknown]);
    return binding.dispose;
  }, [store, dossier, engine, link]);
  const newer = useSyncExternalStore(onNewer, isNewer);
  useEffect(keepOffline, []);
  const page: Page = {
    store,
    shown: { filters, evidence },
    toggle: (side) => (side === "filters" ? onFilters() : onEvidence()),
  };
  return (
    <>
      <div className="explore-line">
        <button type="button" aria-expanded={filters} aria-controls="side-filters" onClick={onFilters}>
          {filters ? "Hide filters" : "Show filters"}
        </button>
        <ActiveFilters search={<SearchBox />}>
          <p className="explore-asof">
            as of {formatDay(dossier.asOf)} · {count(dossier.articles.length, "article")} · {dossier.title}
          </p>
        </ActiveFilters>
        <button type="button" aria-expanded={evidence} aria-controls="side-evidence" onClick={onEvidence}>
          {evidence ? "Hide evidence" : "Show evidence"}
        </button>
      </div>
      {dropped.length > 0 && read !== dropped && (
        <p className="explore-notice" role="status">
          {count(dropped.length, "filter")} in this link {dropped.length === 1 ? "is" : "are"} unknown here
          {": "}
          <bdi>{dropped.slice(0, 3).join(", ")}</bdi>
          <button type="button" onClick={() => setRead(dropped)}>
            Dismiss
          </button>
        </p>
      )}
      {newer && (
        <Suspense>
          <NewerVersion />
        </Suspense>
      )}
      <SceneNotice />
      <Commands page={page} />
    </>
  );
}
