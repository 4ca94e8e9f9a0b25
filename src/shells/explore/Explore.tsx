import { type ComponentType, lazy, Suspense, useState } from "react";
import type { Dossier } from "../../dossier/types";
import type { Engine } from "../../engine/engine";
import { RowsProvider } from "../../panels/RowsContext";
import type { ViewStore } from "../../store/store";
import type { Link } from "../../store/url";
import { ViewProvider } from "../../store/ViewContext";
import { useDrawn } from "../../ui/drawn";
import { Panels, Side } from "./Panels";
import "./explore.css";

interface ExploreProps {
  readonly store: ViewStore;
  readonly dossier: Dossier;
  readonly engine: Engine;
  /** What the address held when the store was opened from it. */
  readonly link: Link;
}

/** The dashboard: filters, the three panels, and the evidence beside what it explains. */
export function Explore({ store, dossier, engine, link }: ExploreProps) {
  return (
    <ViewProvider store={store}>
      <RowsProvider dossier={dossier} engine={engine}>
        <Page link={link} />
      </RowsProvider>
    </ViewProvider>
  );
}

/** What stands around the panels loads beside the first of them; where it cannot, they stand alone. */
const around = <P extends object>(load: () => Promise<{ default: ComponentType<P> }>) =>
  lazy(() => load().catch(() => ({ default: (() => null) as ComponentType<P> })));
const Head = around(() => import("./Head"));
const Bar = around(() => import("./Bar"));
const EvidenceLink = around(() => import("./EvidenceLink"));

const NARROW = "(max-width: 1099px), (max-height: 599px)";

function Page({ link }: { readonly link: Link }) {
  const [filters, setFilters] = useState(() => !globalThis.matchMedia?.(NARROW).matches);
  const [evidence, setEvidence] = useState(true);
  const drawn = useDrawn();
  return (
    <div className="explore">
      <header className="explore-head">
        <h1>Parley</h1>
        <Suspense>{drawn && <Head />}</Suspense>
      </header>
      <div className="explore-bar">
        <Suspense>
          {drawn && (
            <Bar
              link={link}
              filters={filters}
              evidence={evidence}
              onFilters={() => setFilters(!filters)}
              onEvidence={() => setEvidence(!evidence)}
            />
          )}
        </Suspense>
      </div>
      <main
        className="explore-main"
        data-filters={filters ? "shown" : "folded"}
        data-evidence={evidence ? "shown" : "folded"}
      >
        <Side panel="filters" shown={filters} />
        <Panels />
        <Side panel="evidence" shown={evidence} />
      </main>
      <Suspense>{drawn && <EvidenceLink />}</Suspense>
    </div>
  );
}
