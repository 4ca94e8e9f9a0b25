/** What listens to the page around an embed, and for a print. It is fetched once the panel is drawn, which waits for none of it. */
import type { ViewStore } from "../../store/store";
import { decodeView } from "../../store/url";
import { abilitiesOf, type Stage } from "./abilities";
import { watchPaper } from "./paper";
import { BUILD, openPort, type Wire } from "./port";

/** Null where there is no page around it. */
export function openWire(store: ViewStore, panel: string, host: string | null, stage: Stage): Wire | null {
  const abilities = abilitiesOf(stage);
  if (parent === window) {
    const { view, dropped } = abilities.fit(store.getState().view);
    store.amend(() => view);
    stage.miss(dropped.length);
    watchPaper();
    return null;
  }
  const unknown = decodeView(location.hash).dropped;
  const about = { build: BUILD, dossier: stage.dossier().id, panel, unknown };
  return openPort(store, about, host, abilities);
}
