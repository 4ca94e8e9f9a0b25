import { useLayoutEffect, useState } from "react";
import type { Dossier } from "../../dossier/types";
import { RowsProvider } from "../../panels/RowsContext";
import { knownIn } from "../../store/known";
import { bindLocation } from "../../store/location";
import type { ViewStore } from "../../store/store";
import { ViewProvider } from "../../store/ViewContext";
import { DossierGate } from "../DossierGate";
import { Bar } from "./Bar";
import { EvidenceLink } from "./EvidenceLink";
import { Head } from "./Head";
import { Keys } from "./Keys";
import { Panels, Side } from "./Panels";
import "./explore.css";

/** The dashboard: filters, the three panels, and the evidence beside what it explains. */
export function Explore({ store }: { readonly store: ViewStore }) {
  return (
    <ViewProvider store={store}>
      <DossierGate waiting={<Waiting />}>
        {(dossier, engine) => (
          <RowsProvider dossier={dossier} engine={engine}>
            <Bound dossier={dossier} store={store} />
          </RowsProvider>
        )}
      </DossierGate>
    </ViewProvider>
  );
}

/** Nothing is drawn before the address is read: a first picture of the whole would be a wrong one. */
function Bound({ dossier, store }: { readonly dossier: Dossier; readonly store: ViewStore }) {
  const [dropped, setDropped] = useState<readonly string[] | null>(null);
  useLayoutEffect(() => {
    const binding = bindLocation(store, window, { onLink: (link) => setDropped(link.dropped) });
    setDropped([...binding.dropped, ...binding.check(knownIn(dossier))]);
    return binding.dispose;
  }, [dossier, store]);
  return dropped ? <Page dossier={dossier} dropped={dropped} /> : <Waiting />;
}

const NARROW = "(max-width: 1099px), (max-height: 599px)";

function Page({ dossier, dropped }: { readonly dossier: Dossier; readonly dropped: readonly string[] }) {
  const [filters, setFilters] = useState(() => !globalThis.matchMedia?.(NARROW).matches);
  const [evidence, setEvidence] = useState(true);
  return (
    <div className="explore">
      <Keys />
      <Head
        dossier={dossier}
        filters={filters}
        evidence={evidence}
        onFilters={() => setFilters(!filters)}
        onEvidence={() => setEvidence(!evidence)}
      />
      <Bar dropped={dropped} />
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
