/** An app of somebody else's, in React: what the browser tests of `<Parley>` drive. */
import { StrictMode, useState } from "react";
import { createRoot } from "react-dom/client";
// Built, this is dist/v1/parley-react.js, as a host has it (hostApp.ts).
import { Parley } from "../../../../src/host/react";
import type { PanelView } from "../../../../src/host/types";

const { site, panels } = document.documentElement.dataset;
const heard: { readonly type: string; readonly event: unknown }[] = [];
Object.assign(globalThis, { heard });
const hear = (type: string) => (event: unknown) => heard.push({ type, event });

function App() {
  const [view, setView] = useState<PanelView>({ party: ["ru"] });
  const [shown, setShown] = useState(true);
  const common = { base: site, group: "talks", onError: hear("error"), loading: "eager" } as const;
  return (
    <main>
      <button type="button" onClick={() => setView({ ...view, party: ["us"] })}>
        Only the United States
      </button>
      <button type="button" onClick={() => setView({})}>
        All
      </button>
      <button type="button" onClick={() => setShown(!shown)}>
        {shown ? "Hide" : "Show"}
      </button>
      <output>{JSON.stringify(view)}</output>
      {shown &&
        (panels ?? "matrix venues").split(" ").map((panel, at) =>
          at === 0 ? (
            <Parley
              key={panel}
              {...common}
              panel="matrix"
              title="Who said what"
              view={view}
              onReady={hear("ready")}
              onView={(event) => {
                hear("view")(event);
                setView(event.view);
              }}
              onSelect={hear("select")}
            >
              <p>Who said what, as a table.</p>
            </Parley>
          ) : (
            <Parley key={panel} {...common} panel={panel as "venues"} title={`Also ${panel}`} />
          ),
        )}
    </main>
  );
}

const place = document.getElementById("app");
if (place)
  createRoot(place).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
