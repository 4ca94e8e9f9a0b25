import { type ReactNode, useEffect, useState } from "react";
import { formatDay } from "../../../dossier/days";
import { count } from "../../../dossier/figures";
import { markOf } from "../../../dossier/from";
import { limitsInWords } from "../../../io/import/limits";
import type { Picked } from "../../../io/import/look";
import { list, remove } from "../../../io/keptDossiers";
import type { KeptDossier } from "../../../io/keptRecords";
import { FileButton } from "../FileButton";
import { NewerNote } from "../saved/NewerNote";
import css from "./import.module.css";
import { dropped, pickedFrom } from "./picked";
import type { Why } from "./useImport";

interface ChooseProps {
  /** Why what was chosen before could not be opened. */
  readonly why: Why | null;
  readonly onChoose: (picked: Picked) => void;
  /** Of a dossier that this browser keeps. */
  readonly onOpen: (id: string) => void;
}

/** What can be opened, and what this browser keeps. */
export function Choose({ why, onChoose, onOpen }: ChooseProps) {
  const [over, setOver] = useState(false);
  return (
    <>
      {why && (
        <p className={css.warning} role="alert">
          Nothing was loaded{why.file !== null && " of "}
          {why.file !== null && <bdi>“{why.file}”</bdi>}. <bdi>{why.reason}</bdi>
        </p>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: to drop is the pointer's way; the fields inside are the others' */}
      <div
        className={css.drop}
        data-over={over}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          void dropped(event.dataTransfer).then(onChoose, () => {});
        }}
      >
        <p>Drop files or a folder here, or</p>
        <div className={css.ways}>
          <FileButton name="Choose files" multiple onChoose={(files) => onChoose(pickedFrom(files))} />
          <FileButton name="Choose a folder" multiple folder onChoose={(files) => onChoose(pickedFrom(files))} />
        </div>
      </div>
      <p>
        <strong>Nothing leaves this browser.</strong> The files are read here and sent nowhere.
      </p>
      <ul className={css.kinds}>
        <li>A dossier: its folder, or the JSON that Parley exports.</li>
        <li>Codings: CSV, or JSON with one object a line. Columns of any name can be told what they mean.</li>
        <li>Events: a table of GDELT 2.0 or of POLECAT, unpacked.</li>
      </ul>
      <p className={css.note}>{limitsInWords()}</p>
      <Kept onOpen={onOpen} />
    </>
  );
}

type Listed = Awaited<ReturnType<typeof list>>;

function Kept({ onOpen }: { readonly onOpen: (id: string) => void }) {
  const [listed, setListed] = useState<Listed | null>(null);
  useEffect(() => {
    void list().then(setListed);
  }, []);
  const [told, tell] = useState<ReactNode>(null);
  if (!listed) return null;
  const { dossiers, damaged, newer, refusal } = listed;
  if (dossiers.length + damaged + newer.length === 0 && refusal === null) return null;
  const drop = async ({ id, title }: KeptDossier) => {
    const why = await remove(id);
    tell(
      why && (
        <>
          <bdi>“{title}”</bdi> was not removed. {why}
        </>
      ),
    );
    setListed(await list());
  };
  return (
    <section aria-label="Kept in this browser">
      <h3>Kept in this browser</h3>
      <ul className={css.kept}>
        {dossiers.map((one) => {
          const { id, title, codings, articles, savedAt, from } = one;
          return (
            <li key={id}>
              <span>
                <bdi>{title}</bdi>
                <span className={css.note}>
                  {from && `${markOf(from)}; `}
                  {count(codings, "coding")}, {count(articles, "article")}, kept {formatDay(savedAt.slice(0, 10))}
                </span>
              </span>
              <button type="button" aria-label={`Open ${title}`} onClick={() => onOpen(id)}>
                Open
              </button>
              <button type="button" aria-label={`Remove ${title}`} onClick={() => void drop(one)}>
                Remove
              </button>
            </li>
          );
        })}
      </ul>
      <p role="status">{told}</p>
      {damaged > 0 && (
        <p className={css.note}>
          {damaged === 1 ? "1 more is damaged, and" : `${damaged} more are damaged, and`} left as it lies there.
        </p>
      )}
      <NewerNote what="dossier" names={newer} />
      {refusal && <p className={css.note}>{refusal}</p>}
    </section>
  );
}
