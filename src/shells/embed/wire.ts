/** The wire to the page around an embed. It is fetched once the panel is drawn: nothing of the drawing waits for it. */
import type { ViewStore } from "../../store/store";
import { decodeView } from "../../store/url";
import { abilitiesOf, type Stage } from "./abilities";
import { BUILD, openPort, type Wire } from "./port";

export function openWire(store: ViewStore, panel: string, host: string | null, stage: Stage): Wire {
  const unknown = decodeView(location.hash).dropped;
  const about = { build: BUILD, dossier: stage.dossier().id, panel, unknown };
  return openPort(store, about, host, abilitiesOf(stage));
}
