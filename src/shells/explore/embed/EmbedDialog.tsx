import { useMemo, useState } from "react";
import { hostOf } from "../../../dossier/from";
import { useDossier, useEngine, useNames } from "../../../panels/RowsContext";
import { panelSpec } from "../../../panels/registry";
import { useView } from "../../../store/ViewContext";
import { Modal } from "../Modal";
import { ModalHead } from "../ModalHead";
import { Choosing } from "./Choosing";
import { CodeList } from "./CodeList";
import { type Choices, firstChoices, linkOf, shownView } from "./choices";
import { codesOf, heightOf } from "./codes";
import css from "./embed.module.css";
import { Preview } from "./Preview";
import { isLocal, ownBase, placeOf } from "./place";
import { titleOf } from "./title";

/** A panel for somebody else's page: what it shows and how, what it will look like, and the code to copy. */
export default function EmbedDialog({ onClose }: { readonly onClose: () => void }) {
  const dossier = useDossier();
  const engine = useEngine();
  const names = useNames();
  const view = useView();
  const [choices, setChoices] = useState(() => firstChoices(view.focus));
  /** What the embed told of itself, and of which choices; a frame without a script keeps the height it is given. */
  const [told, setTold] = useState<{ readonly of: string; readonly height: number } | null>(null);
  const place = useMemo(() => placeOf(document), []);
  const shown = shownView(choices, view);
  const { from } = dossier;
  // Its sentence would stand over figures of the bundled one.
  const title = from ? (panelSpec(choices.panel)?.name ?? "") : titleOf(choices.panel, shown, dossier, engine, names);
  const link = linkOf(choices, view);
  const frame = `${link} ${choices.width}`;
  const measured = told?.of === frame ? told.height : 0;
  const needed = measured || heightOf({ ...choices, height: null });
  const sized: Choices = { ...choices, height: choices.height ?? needed };
  return (
    <Modal name="Embed" className={css.dialog} onClose={onClose}>
      <ModalHead name="Embed" onClose={onClose} />
      <div className={css.body}>
        <Choosing choices={choices} needed={needed} onChoices={setChoices} />
        <div className={css.result}>
          <Preview
            key={link}
            address={`${ownBase(document)}embed.html#${link}`}
            title={title}
            width={choices.width}
            height={heightOf(sized)}
            scheme={choices.theme}
            onHeight={(height) => setTold({ of: frame, height })}
          />
          {from && (
            <p className={css.note} role="note">
              An embed shows the dossier that comes with Parley, never the one from {hostOf(from)}.
            </p>
          )}
          {isLocal(place.base) && (
            <p className={css.note} role="note">
              The addresses below are of this machine ({new URL(place.base).host}): nobody else can open them. Build
              Parley with PARLEY_URL, or open this dialog where it is published.
            </p>
          )}
          <CodeList codes={codesOf(sized, view, title, place)} />
        </div>
      </div>
    </Modal>
  );
}
