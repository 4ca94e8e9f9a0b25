/**
 * The page that loads a dossier of another host (docs/contract.md, section 12). Its policy lets it ask other hosts, so it does
 * nothing else: it fetches, checks, keeps what came in the store of such dossiers, and leads back to the page that shows it.
 */
import type { ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { faultText } from "../../dossier/faults";
import { remoteId } from "../../dossier/from";
import { parseDossier } from "../../dossier/parse";
import type { Dossier } from "../../dossier/types";
import { wholeOf } from "../../io/import/whole";
import { keepRecord } from "../../io/keptRecords";
import { OpeningFault } from "../../io/openingFault";
import { type RemoteAddress, remoteAddress } from "../../io/remoteAddress";
import { type FetchProgress, fetchRemote, type RemoteFiles } from "../../io/remoteFiles";
import { decodeView, encodeLink } from "../../store/url";
import { makePageVisible } from "../../ui/visiblePage";
import { agreed } from "../agreed";
import { Question } from "../Question";
import { showTheme } from "../theme";
import { Came } from "./Came";
import { Loading, NotLoaded } from "./Loading";
import "../../ui/base.css";
import "../../ui/tokens.css";

const root = createRoot(document.getElementById("app")!);
const link = decodeView(location.hash);
const theme = link.extra.get("theme");
const { matches: dark } = matchMedia("(prefers-color-scheme: dark)");

showTheme(theme === "dark" || (theme !== "light" && dark) ? "dark" : "light");
// Another address is another question.
addEventListener("hashchange", () => location.reload());
makePageVisible();
begin();

function begin(): void {
  const data = link.extra.get("data") ?? "";
  const address = remoteAddress(data, link.extra.get("sha256"));
  if ("fault" in address)
    show(<NotLoaded message={`${address.fault} Nothing was sent there.`} lines={[]} onLeave={leave} />);
  else if (agreed(address)) void load(address);
  else show(<Question address={address} onLoad={() => void load(address)} onLeave={leave} />);
}

async function load(address: RemoteAddress): Promise<void> {
  const stopping = new AbortController();
  const { signal } = stopping;
  const cancel = () => stopping.abort(new OpeningFault("It was stopped before it was there. Nothing of it is kept."));
  const tell = (progress: FetchProgress) => show(<Loading host={address.host} progress={progress} onCancel={cancel} />);
  tell({ bytes: 0, files: 0, of: null });
  try {
    const came = await fetchRemote(address.url, address.sha256, signal, often(tell));
    show(<Loading host={address.host} progress={null} onCancel={cancel} />);
    await new Promise((painted) => setTimeout(painted, 50));
    const dossier = dossierOf(came, address);
    show(<Came files={came} {...{ dossier, address }} onOpen={() => void hand(dossier)} onLeave={leave} />);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const lines = error instanceof OpeningFault ? error.lines : [];
    show(<NotLoaded {...{ message, lines }} onRetry={() => void load(address)} onLeave={leave} />);
  }
}

/** What came, checked as every dossier is, under an id of its own. Throws an OpeningFault that lists what is wrong. */
function dossierOf({ files, sha256 }: RemoteFiles, { url }: RemoteAddress): Dossier {
  const parsed = parseDossier(files);
  if (!parsed.ok) {
    const count = parsed.faults.length === 1 ? "one fault" : `${parsed.faults.length.toLocaleString("en")} faults`;
    throw new OpeningFault(`What came has ${count}, so it is not opened.`, parsed.faults.map(faultText));
  }
  const from = { url: url.href, sha256, fetchedAt: new Date().toISOString() };
  return { ...parsed.dossier, id: remoteId(sha256), from };
}

/** Keeps it, and leads to the page that shows it: this page's entry of the history becomes that one's. */
async function hand(dossier: Dossier): Promise<void> {
  const refused = await keepRecord(wholeOf(dossier));
  if (refused !== null) {
    const message = `It cannot be handed to the page that shows it. ${refused.replace(/: it lasts .*$/, ".")}`;
    return show(<NotLoaded message={message} lines={[]} onRetry={() => void hand(dossier)} onLeave={leave} />);
  }
  const { url, sha256 } = dossier.from!;
  const named = new Map(link.extra).set("data", url).set("sha256", sha256);
  named.delete("theme");
  location.replace(`index.html#${encodeLink(link.view, named)}`);
}

function leave(): void {
  location.assign(link.extra.get("mode") === "brief" ? "index.html#mode=brief" : "index.html");
}

function show(what: ReactNode): void {
  root.render(what);
}

/** At most ten times a second. */
function often(tell: (progress: FetchProgress) => void): (progress: FetchProgress) => void {
  let last = 0;
  return (progress) => {
    if (performance.now() - last < 100) return;
    last = performance.now();
    tell(progress);
  };
}
