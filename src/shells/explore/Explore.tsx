import { lazy, type ReactNode, Suspense, useState } from "react";
import type { Dossier } from "../../dossier/types";
import type { Engine } from "../../engine/engine";
import { Guarded } from "../../panels/PanelSlot";
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
    <Guarded name="The page">
      <ViewProvider store={store}>
        <RowsProvider dossier={dossier} engine={engine}>
          <Page link={link} />
        </RowsProvider>
      </ViewProvider>
    </Guarded>
  );
}

const Head = lazy(() => import("./Head"));
const Bar = lazy(() => import("./Bar"));
const EvidenceLink = lazy(() => import("./EvidenceLink"));

/** What stands around the panels loads beside the first of them; where it fails, they stand alone. */
function Around({ children }: { readonly children: ReactNode }) {
  const drawn = useDrawn();
  return <Guarded name="This part">{drawn && <Suspense>{children}</Suspense>}</Guarded>;
}

const NARROW = "(max-width: 1099px), (max-height: 599px)";

function Page({ link }: { readonly link: Link }) {
  const [filters, setFilters] = useState(() => !globalThis.matchMedia?.(NARROW).matches);
  const [evidence, setEvidence] = useState(true);
  return (
    <div className="explore">
      <header className="explore-head">
        <h1>Parley</h1>
        <Around>
          <Head />
        </Around>
      </header>
      <div className="explore-bar">
        <Around>
          <Bar
            link={link}
            filters={filters}
            evidence={evidence}
            onFilters={() => setFilters(!filters)}
            onEvidence={() => setEvidence(!evidence)}
          />
        </Around>
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
      <Around>
        <EvidenceLink />
      </Around>
    </div>
  );
}
