import { type ReactNode, useEffect, useRef, useState } from "react";
import { besideBriefings, readBriefingFile } from "../../../io/briefingFile";
import type { KeptBriefing, KeptScene } from "../../../io/briefingRecord";
import { newId } from "../../../io/savedRecord";
import type { Kept } from "../../../io/shelf";
import { useDossier } from "../../../panels/RowsContext";
import { Modal } from "../Modal";
import { ModalHead } from "../ModalHead";
import { Faults } from "../saved/Faults";
import shared from "../saved/saved.module.css";
import { AddScene } from "./AddScene";
import { BriefingEditor } from "./BriefingEditor";
import { BriefingList } from "./BriefingList";
import css from "./briefings.module.css";
import { Clashes } from "./Clashes";
import { copyOf, newBriefing } from "./newBriefing";
import { insertScene, type Undo } from "./scenes";
import { desk, useDesk } from "./useDesk";

/** The briefings of the dossier and of this browser: make one of what is shown, change it, present it, take it to a file and back. */
export default function BriefingsDialog({ onClose }: { readonly onClose: () => void }) {
  const { kept } = useDesk();
  return (
    <Modal name="Briefings" wide onClose={onClose}>
      <ModalHead name="Briefings" onClose={onClose} />
      {kept && <Body kept={kept} onClose={onClose} />}
    </Modal>
  );
}

interface BodyProps {
  readonly kept: Kept<KeptBriefing>;
  readonly onClose: () => void;
}

function Body({ kept, onClose }: BodyProps) {
  const dossier = useDossier();
  const [chosen, choose] = useState<string | null>(null);
  const [told, tell] = useState<ReactNode>(null);
  const [undos, setUndos] = useState<readonly Undo[]>([]);
  const takeBack = useRef<HTMLButtonElement>(null);
  const { records } = kept;
  const briefing = records.find(({ id }) => id === chosen);
  const all = [...dossier.briefings, ...records];

  // What was deleted took the focus with it: it goes to what brings that back.
  useEffect(() => {
    const { activeElement } = document;
    if (undos.length > 0 && (activeElement === document.body || activeElement?.matches("dialog")))
      takeBack.current?.focus();
  }, [undos]);

  const start = (one: KeptBriefing, sentence: ReactNode) => {
    desk().add(one);
    choose(one.id);
    tell(sentence);
  };
  const done = (undo: Undo) => {
    setUndos([...undos, undo]);
    tell(null);
  };
  const undo = () => {
    const last = undos.at(-1);
    last?.back();
    setUndos(undos.slice(0, -1));
    tell("Taken back.");
  };
  const remove = (one: KeptBriefing) => {
    desk().remove(one.id);
    choose(null);
    done({ what: `Deleted “${one.title}”.`, back: () => desk().add(one) });
  };
  const add = (scene: KeptScene, into: string | null) => {
    const target = records.find(({ id }) => id === into);
    if (!target) return start(newBriefing(all, [scene]), "A new briefing with this scene.");
    desk().change(target.id, insertScene(scene));
    choose(target.id);
    tell(`Added as scene ${target.scenes.length + 1}.`);
  };
  const open = async (file: File) => {
    const read = await readBriefingFile(file);
    if (read.faults) return tell(<Faults title={`Nothing was opened from ${file.name}.`} faults={read.faults} />);
    const same = records.find(({ id, revision }) => id === read.briefing.id && revision === read.briefing.revision);
    if (same) {
      choose(same.id);
      return tell("This briefing is here already.");
    }
    // What stands here and cannot be read keeps its id.
    const taken = kept.taken.map((id) => ({ id, title: "" }));
    const opened = besideBriefings([...all, ...taken], read.briefing, newId);
    const renamed = opened.title === read.briefing.title ? "" : `, as “${opened.title}”`;
    start(opened, <bdi>{`Opened from ${file.name}${renamed}.`}</bdi>);
  };
  return (
    <>
      <div role="status" className={css.told}>
        {told && <div>{told}</div>}
        {undos.length > 0 && (
          <p>
            <bdi>{undos.at(-1)?.what}</bdi>{" "}
            <button ref={takeBack} type="button" onClick={undo}>
              Undo
            </button>
          </p>
        )}
      </div>
      <div className={shared.body}>
        {kept.refusal && (
          <p className={shared.warning} role="alert">
            {kept.refusal}
          </p>
        )}
        <Clashes
          taken={all}
          newer={kept.newer.map(({ id }) => id)}
          onCopy={(one) => start(one, "Your version is a briefing of its own.")}
        />
        {briefing ? (
          <BriefingEditor
            key={briefing.id}
            briefing={briefing}
            lost={kept.unkept.includes(briefing.id)}
            onBack={() => {
              choose(null);
              tell(null);
            }}
            onAdd={(scene) => add(scene, briefing.id)}
            onRemove={() => remove(briefing)}
            onTold={tell}
            onDone={done}
            onClose={onClose}
          />
        ) : (
          <BriefingList
            kept={kept}
            onChange={(one) => {
              choose(one.id);
              tell(null);
            }}
            onCopy={(one) => start(copyOf(one, all, dossier), "This is a copy, and yours to change.")}
            onNew={() => start(newBriefing(all, []), "A new briefing, without scenes yet.")}
            onOpen={(file) => void open(file)}
            onRemove={remove}
          >
            <AddScene into={records} orNew onAdd={add} />
          </BriefingList>
        )}
      </div>
    </>
  );
}
