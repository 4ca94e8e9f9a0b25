/** The dashboard over a made-up dossier: `?rows=1000000&actors=40&issues=22&outlets=100&places=13`. */
import { createRoot } from "react-dom/client";
import type { Dossier } from "../../../../src/dossier/types";
import type { Located } from "../../../../src/engine/columns";
import { createEngine } from "../../../../src/engine/engine";
import { sourceOf } from "../../../../src/engine/source";
import { Explore } from "../../../../src/shells/explore/Explore";
import { currentTheme, showTheme } from "../../../../src/shells/theme";
import { openAddress } from "../../../../src/store/address";
import { createViewStore } from "../../../../src/store/store";
import "../../../../src/ui/base.css";
import "../../../../src/ui/tokens.css";
import { synthetic } from "../../../bench/synthetic.mjs";
import { tableOf } from "../../../support/tableOf";

const asked = new URLSearchParams(location.search);
const { rows = 1_000, ...sizes } = Object.fromEntries([...asked].map(([name, value]) => [name, Number(value)]));

const made = synthetic(rows, sizes);
const { dossier, table } = tableOf(made.dossier as unknown as Dossier, made.rows() as Iterable<Located>);
const engine = createEngine(dossier, sourceOf(dossier, table));
const store = createViewStore();
showTheme(currentTheme());
createRoot(document.getElementById("app")!).render(
  <Explore store={store} dossier={dossier} engine={engine} link={openAddress(store)} />,
);
