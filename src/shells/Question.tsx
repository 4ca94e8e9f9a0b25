import type { RemoteAddress } from "../io/remoteAddress";
import { REMOTE_BYTES, REMOTE_FILES, REMOTE_SECONDS } from "../io/remoteLimits";
import css from "./opening.module.css";
import { timeInWords } from "./times";

interface QuestionProps {
  readonly address: RemoteAddress;
  /** What this browser keeps of that address already. */
  readonly copy?: { readonly fetchedAt: string; readonly onOpen: () => void } | null;
  readonly onLoad: () => void;
  readonly onLeave: () => void;
}

/** Whether to ask another host for a dossier: what is asked of whom, and what comes of it. Nothing is asked before. */
export function Question({ address: { url, host, written, sha256 }, copy, onLoad, onLeave }: QuestionProps) {
  return (
    <main className={css.page}>
      <h1>
        Load a dossier from <bdi>{host}</bdi>?
      </h1>
      <p>
        A link asks for it. It is no part of what Parley publishes, and Parley has not checked what it says. Load it
        only if you trust whoever sent you the link.
      </p>
      <dl className={css.facts}>
        {written !== null && (
          <>
            <dt>The host, as written</dt>
            <dd>
              <bdi>{written}</bdi> <span className={css.note}>has letters other than a to z: look twice</span>
            </dd>
          </>
        )}
        <dt>Address</dt>
        <dd>
          <bdi>{url.href}</bdi>
        </dd>
        <dt>Fingerprint (sha256)</dt>
        <dd>
          {sha256 === null ? (
            "the link has none, so whatever is there now is loaded"
          ) : (
            <bdi className={css.hash}>{sha256}</bdi>
          )}
        </dd>
      </dl>
      <p>
        “Load it” asks {host} for this file and for those that it lists, at most {REMOTE_BYTES / 1024 / 1024} MiB in{" "}
        {REMOTE_FILES} files within {REMOTE_SECONDS} seconds. The host learns your network address, as with any page of
        its own. It gets no cookies, and learns neither the address of this page nor anything that you look at. You see
        what came before it is opened; every panel and every export then says where it is from.
      </p>
      <p className={css.ways}>
        <button type="button" onClick={onLoad}>
          Load it
        </button>
        {copy && (
          <button type="button" onClick={copy.onOpen}>
            Open the copy kept here, of {timeInWords(copy.fetchedAt)}
          </button>
        )}
        <button type="button" onClick={onLeave}>
          Open the dossier that comes with Parley
        </button>
      </p>
    </main>
  );
}
