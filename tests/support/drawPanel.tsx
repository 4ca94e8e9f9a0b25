/** Draws a panel as a shell does: with a dossier, the engine that answers for it, and a store of its own. */
import { render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactNode } from "react";
import type { Dossier } from "../../src/dossier/types";
import { createEngine } from "../../src/engine/engine";
import { RowsProvider } from "../../src/panels/RowsContext";
import { createViewStore } from "../../src/store/store";
import { ViewProvider } from "../../src/store/ViewContext";
import type { View } from "../../src/store/view";

export function drawPanel(panel: ReactNode, dossier: Dossier, view: View = {}) {
  const store = createViewStore(view);
  const engine = createEngine(dossier);
  const drawn = render(
    <ViewProvider store={store}>
      <RowsProvider dossier={dossier} engine={engine}>
        {panel}
      </RowsProvider>
    </ViewProvider>,
  );
  return { ...drawn, store, engine, user: userEvent.setup(), view: () => store.getState().view };
}
