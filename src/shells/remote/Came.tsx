import { formatDay } from "../../dossier/days";
import type { Dossier } from "../../dossier/types";
import type { RemoteAddress } from "../../io/remoteAddress";
import type { RemoteFiles } from "../../io/remoteFiles";
import { sizeOf } from "../Opening";
import css from "../opening.module.css";
import { timeInWords } from "../times";
import { LeaveButton } from "./LeaveButton";

interface CameProps {
  readonly files: RemoteFiles;
  readonly dossier: Dossier;
  readonly address: RemoteAddress;
  readonly onOpen: () => void;
  readonly onLeave: () => void;
}

/** What came from the other host, before it is opened. */
export function Came({ files, dossier, address, onOpen, onLeave }: CameProps) {
  const codings = dossier.articles.reduce((sum, article) => sum + article.codings.length, 0);
  const count = (number: number, what: string) => `${number.toLocaleString("en")} ${what}${number === 1 ? "" : "s"}`;
  return (
    <main className={css.page}>
      <h1>
        A dossier from <bdi>{address.host}</bdi> is here
      </h1>
      <dl className={css.facts}>
        <dt>Its own title</dt>
        <dd>
          <bdi>{dossier.title}</bdi>
        </dd>
        <dt>What it holds</dt>
        <dd>
          {count(codings, "coding")} in {count(dossier.articles.length, "article")}, as of {formatDay(dossier.asOf)}
        </dd>
        <dt>Size</dt>
        <dd>
          {sizeOf(files.bytes)} in {count(files.came, "file")}
        </dd>
        <dt>Fingerprint (sha256)</dt>
        <dd>
          <bdi className={css.hash}>{files.sha256}</bdi>
          <br />
          <span className={css.note}>
            {address.sha256 === null
              ? "The link had none to compare it with. Whoever sent you the link can tell you theirs."
              : "As the link promised."}
          </span>
        </dd>
        <dt>Fetched</dt>
        <dd>{timeInWords(dossier.from!.fetchedAt)}</dd>
      </dl>
      <p>
        Its files keep to the rules for dossiers. Whether what they say is true, Parley has not checked. Once opened it
        is kept in this browser until you remove it, and every panel and every export says where it is from.
      </p>
      <p className={css.ways}>
        <button type="button" onClick={onOpen}>
          Open it
        </button>
        <LeaveButton onLeave={onLeave} />
      </p>
    </main>
  );
}
