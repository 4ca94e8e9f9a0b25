import { useEffect, useId, useState } from "react";
import { type Obstacle, offlineSince } from "../../offline/page";
import { singleKeysOn, switchSingleKeys } from "../singleKeys";
import { COMMAND_GROUPS, COMMANDS } from "./commands";
import { openDialog } from "./dialogs";
import css from "./dialogs.module.css";
import { isSingle, keyName } from "./keys";
import { Modal } from "./Modal";
import { ModalHead } from "./ModalHead";

interface HelpProps {
  readonly onCommands: () => void;
  readonly onClose: () => void;
}

/** The keys of the page, and the switch for those of a single sign. */
export default function Help({ onCommands, onClose }: HelpProps) {
  const [single, setSingle] = useState(singleKeysOn);
  const [kept, setKept] = useState(true);
  const note = useId();
  const [network, setNetwork] = useState<string | null>(null);
  useEffect(() => void offlineSince().then((since) => setNetwork(networkLine(since))), []);
  return (
    <Modal name="Help" onClose={onClose}>
      <ModalHead name="Help" onClose={onClose}>
        <button type="button" onClick={onCommands}>
          All commands
        </button>
      </ModalHead>
      <div className={css.body}>
        <p>
          Click a mark to see the codings behind it; the other panels then show only those. Click a label to filter by
          it. The arrow keys move in the matrix, among the marks of a chart and in lists; Enter chooses.
        </p>
        <table className={css.keys}>
          <caption>Keys</caption>
          {COMMAND_GROUPS.map((group) => {
            const keyed = COMMANDS.filter((command) => command.group === group && command.key !== undefined);
            return (
              keyed.length > 0 && (
                <tbody key={group}>
                  <tr>
                    <th scope="rowgroup" colSpan={2}>
                      {group}
                    </th>
                  </tr>
                  {keyed.map((command) => (
                    <tr key={command.name}>
                      <th scope="row">{command.name}</th>
                      <td>{isSingle(command) && !single ? "off" : <kbd>{keyName(command.key as string)}</kbd>}</td>
                    </tr>
                  ))}
                </tbody>
              )
            );
          })}
        </table>
        <label className={css.switch}>
          <input
            type="checkbox"
            role="switch"
            checked={single}
            aria-checked={single}
            aria-describedby={note}
            onChange={({ target }) => {
              setKept(switchSingleKeys(target.checked));
              setSingle(target.checked);
            }}
          />
          Single-letter keys
        </label>
        <p id={note} className={css.note}>
          Switch them off if you speak to your computer or strike keys by accident. Everything stays within reach of{" "}
          {keyName("Mod+K")} and the buttons.
        </p>
        <p role="status" className={css.note}>
          {!kept && "This browser does not keep your choice: it holds until the page is closed."}
        </p>
        <p>
          <button type="button" onClick={() => openDialog("kept")}>
            What is kept here
          </button>{" "}
          Views, briefings, data and texts that this browser keeps, and how to forget them.
        </p>
        {network && <p className={css.note}>{network}</p>}
        <p className={css.note}>
          <a href="licences.txt" target="_blank" rel="noreferrer">
            What others made in Parley, and its licences
          </a>
        </p>
      </div>
    </Modal>
  );
}

const NEEDS: Readonly<Record<Obstacle, string>> = {
  "none yet": "Its files are being kept in this browser; until that is done Parley needs the network.",
  insecure:
    "Parley needs the network here: a browser keeps the files of a page only where its address begins with https.",
  "not here": "Parley needs the network here: this browser does not keep its files.",
};

/** Whether all of this works without network, and since when. */
function networkLine(since: Date | Obstacle): string {
  if (!(since instanceof Date)) return NEEDS[since];
  const time = since.toLocaleString("en-GB", { dateStyle: "long", timeStyle: "short" });
  return `Works without network since ${time}. Only dossiers on a server and previews of embeds need it.`;
}
