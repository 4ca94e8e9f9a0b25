import { lazy, Suspense, useState } from "react";
import type { Dossier } from "../../dossier/types";
import { RowsProvider } from "../../panels/RowsContext";
import type { ViewStore } from "../../store/store";
import { ViewProvider } from "../../store/ViewContext";
import { DossierGate } from "../DossierGate";
import { EvidenceLink } from "./EvidenceLink";
import { Head } from "./Head";
import { Panels, Side } from "./Panels";
import "./explore.css";

/** The dashboard: filters, the three panels, and the evidence beside what it explains. */
export function Explore({ store, dropped }: { readonly store: ViewStore; readonly dropped: readonly string[] }) {
  return (
    <ViewProvider store={store}>
      <DossierGate waiting={<Waiting />}>
        {(dossier, engine) => (
          <RowsProvider dossier={dossier} engine={engine}>
            <Page dossier={dossier} dropped={dropped} />
          </RowsProvider>
        )}
      </DossierGate>
    </ViewProvider>
  );
}

const Bar = lazy(() => import("./Bar"));

const NARROW = "(max-width: 1099px), (max-height: 599px)";

function Page({ dossier, dropped }: { readonly dossier: Dossier; readonly dropped: readonly string[] }) {
  const [filters, setFilters] = useState(() => !globalThis.matchMedia?.(NARROW).matches);
  const [evidence, setEvidence] = useState(true);
  return (
    <div className="explore">
      <Head
        dossier={dossier}
        filters={filters}
        evidence={evidence}
        onFilters={() => setFilters(!filters)}
        onEvidence={() => setEvidence(!evidence)}
      />
      <div className="explore-bar">
        <Suspense>
          <Bar dropped={dropped} />
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
      <EvidenceLink />
    </div>
  );
}

/** The same boxes as the static frame of the page, so that nothing moves when the dossier arrives. */
function Waiting() {
  return (
    <div className="explore" aria-busy="true">
      <header className="explore-head">
        <h1>Parley</h1>
      </header>
      <div className="explore-bar" />
      <main className="explore-main">
        <div className="explore-side explore-filters">
          <p className="explore-loading">Filters…</p>
        </div>
        <div className="explore-panels">
          <div className="explore-panel" data-area="stages">
            <p className="explore-loading">Negotiation stages…</p>
          </div>
          <div className="explore-panel" data-area="matrix">
            <p className="explore-loading">Actor–statement matrix…</p>
          </div>
          <div className="explore-panel" data-area="venues">
            <p className="explore-loading">Summit venues…</p>
          </div>
        </div>
        <div className="explore-side explore-evidence">
          <p className="explore-loading">Evidence…</p>
        </div>
      </main>
    </div>
  );
}
