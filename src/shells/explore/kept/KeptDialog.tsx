import { useEffect, useState } from "react";
import { download } from "../../../io/download";
import { forgetEverything, type Holding, inventory, unreadableFile } from "../../../io/inventory";
import css from "../dialogs.module.css";
import { Modal } from "../Modal";
import { ModalHead } from "../ModalHead";

/** What this browser keeps for Parley; all of it can be forgotten, and what cannot be read be taken to a file. */
export default function KeptDialog({ onClose }: { readonly onClose: () => void }) {
  const [holdings, setHoldings] = useState<readonly Holding[] | null>(null);
  const [asked, setAsked] = useState(false);
  const [gone, setGone] = useState(false);
  const [told, tell] = useState("");
  const count = () => void inventory().then(setHoldings);
  useEffect(count, []);
  const save = async () => {
    const file = await unreadableFile();
    if (file) download("parley-damaged-records.jsonl", file.type, file);
    tell(file ? "What cannot be read is saved to a file, unchanged." : "Everything that is kept can be read.");
  };
  const forget = async () => {
    const left = await forgetEverything();
    setAsked(false);
    setGone(left.length === 0);
    tell(left.length === 0 ? "Everything kept here is forgotten." : `This browser did not remove: ${left.join(", ")}.`);
    count();
  };
  const ask = () => {
    setAsked(true);
    tell("");
  };
  const some = holdings?.filter(({ count }) => count !== 0) ?? [];
  return (
    <Modal name="What is kept here" onClose={onClose}>
      <ModalHead name="What is kept here" onClose={onClose} />
      <div className={css.body}>
        <p>{some.length === 0 ? "This browser keeps nothing of yours here." : "This browser keeps for you:"}</p>
        <ul hidden={some.length === 0}>
          {some.map((one) => (
            <li key={one.what}>{wordsOf(one)}</li>
          ))}
        </ul>
        {asked ? (
          <>
            <p>
              <strong>
                This removes all of it from this browser, for good
                {some.some(({ newer }) => newer > 0) && ", also what a newer version of Parley made"}.
              </strong>{" "}
              Files that you saved elsewhere stay.
            </p>
            <p className={css.ways}>
              <button type="button" onClick={() => void forget()}>
                Forget all of it
              </button>
              <button type="button" onClick={() => setAsked(false)}>
                Keep it
              </button>
            </p>
          </>
        ) : (
          some.length > 0 && (
            <p className={css.ways}>
              <button type="button" onClick={ask}>
                Forget everything kept here
              </button>
              <button type="button" onClick={() => void save()}>
                Save damaged records to a file
              </button>
            </p>
          )
        )}
        <p role="status" className={css.ways}>
          {told}
          {gone && (
            <button type="button" onClick={() => location.reload()}>
              Reload the page
            </button>
          )}
        </p>
        <p className={css.note}>
          What this page holds until it is closed goes when it is reloaded. Parley’s own files, kept so that it opens
          without network, are not yours and stay; the browser’s settings for this site remove them.
        </p>
      </div>
    </Modal>
  );
}

/** "briefings: 3, 1 of them made by a newer version of Parley" */
function wordsOf({ what, count, newer }: Holding): string {
  if (count === null && what === "settings")
    return "settings: this browser keeps none; they hold until a page is closed";
  if (count === null) return `${what}: this browser does not say`;
  const number = `${what}: ${count.toLocaleString("en")}`;
  return newer === 0 ? number : `${number}, ${newer.toLocaleString("en")} of them made by a newer version of Parley`;
}
