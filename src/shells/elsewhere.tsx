/** Links to a dossier of another host: what this browser keeps of it is opened, anything else is asked about first. */
import type { ReactNode } from "react";
import { isRemoteId, remoteId } from "../dossier/from";
import { list } from "../io/keptDossiers";
import { OpeningFault } from "../io/openingFault";
import { type RemoteAddress, remoteAddress } from "../io/remoteAddress";
import { encodeLink, type Link } from "../store/url";
import { agree, REMOTE_PAGE } from "./agreed";
import type { Opened } from "./named";
import { Question } from "./Question";
import { currentTheme } from "./theme";

/** What is to be asked before anything is loaded. */
export interface Asked {
  readonly question: ReactNode;
}

/** The dossier that a link names, where it is kept here under that address and hash. Rejects with an OpeningFault. */
export async function ofLink(link: Link, kept: (id: string) => Promise<Opened | null>): Promise<Opened | Asked> {
  const data = link.extra.get("data") ?? "";
  const address = remoteAddress(data, link.extra.get("sha256"));
  if ("fault" in address) throw new OpeningFault(refusal(data, address.fault));
  const { sha256, url } = address;
  if (sha256 !== null) {
    const opened = await kept(remoteId(sha256));
    if (opened?.dossier.from?.url === url.href && opened.dossier.from.sha256 === sha256) return opened;
  }
  const copy = sha256 === null ? await copyOf(url) : null;
  const leadTo = (hash: string) => {
    location.hash = fragmentOf(link, address, hash);
  };
  return {
    question: (
      <Question
        address={address}
        copy={copy && { fetchedAt: copy.fetchedAt, onOpen: () => leadTo(copy.sha256) }}
        onLoad={() => {
          agree(address);
          const theme = new Map(link.extra).set("theme", currentTheme());
          location.assign(`${REMOTE_PAGE}#${fragmentOf({ ...link, extra: theme }, address, sha256)}`);
        }}
        onLeave={() => {
          location.hash = link.extra.get("mode") === "brief" ? "mode=brief" : "rows=speaker";
        }}
      />
    ),
  };
}

/** The link again, with the address in full. */
function fragmentOf({ view, extra }: Link, { url }: RemoteAddress, sha256: string | null): string {
  const named = new Map(extra).set("data", url.href);
  if (sha256 !== null) named.set("sha256", sha256);
  return encodeLink(view, named);
}

/** The last that was kept of what that address had. */
async function copyOf(url: URL) {
  const { dossiers } = await list();
  return dossiers.find(({ id, from }) => isRemoteId(id) && from?.url === url.href)?.from ?? null;
}

function refusal(data: string, fault: string): string {
  const { host, protocol } = new URL(data, location.href);
  return `This link asks for a dossier on ${host || `“${protocol}”`}, and none is loaded from there. ${fault} Nothing was sent there.`;
}
