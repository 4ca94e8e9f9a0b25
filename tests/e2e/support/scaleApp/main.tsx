/** The dashboard over a made-up dossier: `?rows=1000000&actors=40&issues=22&outlets=100&places=13`, with `&thread=1` counted in a thread of its own. */
import { createRoot } from "react-dom/client";
import type { ArticleHead, PackedTable } from "../../../../src/dossier/table";
import type { Dossier } from "../../../../src/dossier/types";
import threadAddress from "../../../../src/engine/engine.worker?worker&url";
import { openTabled } from "../../../../src/engine/opening";
import { startThread } from "../../../../src/engine/thread";
import { threadedEngine } from "../../../../src/engine/threaded";
import { Explore } from "../../../../src/shells/explore/Explore";
import { currentTheme, showTheme } from "../../../../src/shells/theme";
import { openAddress } from "../../../../src/store/address";
import { createViewStore } from "../../../../src/store/store";
import "../../../../src/ui/base.css";
import "../../../../src/ui/tokens.css";
import { synthetic } from "../../../bench/synthetic.mjs";

const asked = new URLSearchParams(location.search);
const {
  rows = 1_000,
  thread = 0,
  ...sizes
} = Object.fromEntries([...asked].map(([name, value]) => [name, Number(value)]));

const made = synthetic(rows, sizes);
const { articles: _, ...frame } = made.dossier as unknown as Dossier;
const { heads, table: packed } = made.packed() as unknown as { heads: readonly ArticleHead[]; table: PackedTable };
const { dossier, engine } = thread
  ? await threadedEngine(startThread(threadAddress), { frame, heads, packed })
  : await openTabled(frame, heads, packed);
const store = createViewStore();
showTheme(currentTheme());
createRoot(document.getElementById("app")!).render(
  <Explore store={store} dossier={dossier} engine={engine} link={openAddress(store)} />,
);
