import { useMemo } from "react";
import { formatEdtf } from "../../dossier/edtfWords";
import { count } from "../../dossier/figures";
import { wordingsFinding } from "../../engine/findings/wordings";
import { chosenUtterance, type ReportedUtterance, spellingRows, wordingRows } from "../../engine/wordings";
import { parsePin } from "../../store/pin";
import { togglePin } from "../../store/transitions";
import { useView, useViewStore } from "../../store/ViewContext";
import { PanelFrame } from "../PanelFrame";
import { useDossier, useEngine, useNames, useRows } from "../RowsContext";
import { onSharedScreen } from "../sharedScreen";
import { useStretches } from "./stretches";
import { Wordings } from "./Wordings";
import { WordingsKey } from "./WordingsKey";
import { WordingsTable } from "./WordingsTable";

/** How the articles word what one speaker said on one occasion. */
export default function WordingsPanel() {
  const { rows } = useRows();
  const dossier = useDossier();
  const engine = useEngine();
  const names = useNames();
  const store = useViewStore();
  const view = useView();
  const wordings = rows.part(wordingRows);
  const { utterances, shown } = wordings;
  const finding = wordingsFinding(rows, dossier, view);
  const pin = parsePin(view.pin ?? "");
  const pinned = pin?.kind === "coding" ? pin.id : null;
  // Where nothing is chosen, what the title speaks of is shown.
  const chosen = chosenUtterance(wordings, pinned === null ? finding.pin : (view.pin ?? null));
  const ids = chosen?.reports.map(({ coding }) => coding).join(" ") ?? "";
  const reports = useMemo(() => ids.split(" ").flatMap((id) => engine.coding(id) ?? []), [ids, engine]);
  const stretches = useStretches(reports);
  const choose = ({ reports }: ReportedUtterance) => {
    const own = reports.find(({ coding }) => coding === pinned) ?? reports.find(({ shown }) => shown) ?? reports[0];
    if (own) store.commit((old) => togglePin(old, `coding:${own.coding}`));
  };
  return (
    <PanelFrame
      panel="wordings"
      finding={finding}
      subtitle={`${count(utterances.length, "utterance")} told by more than one report, ${count(shown, "report")} · as of ${formatEdtf(dossier.asOf)}`}
      legend={<WordingsKey />}
      table={() => <WordingsTable utterances={utterances} names={names} located={(id) => engine.coding(id)} />}
      footer={
        onSharedScreen()
          ? null
          : "Only the speaker's words and passages of the articles are compared. Our own words are not: that would compare coders."
      }
    >
      {() => (
        <Wordings
          utterances={utterances}
          chosen={chosen}
          pinned={pinned}
          located={(id) => engine.coding(id)}
          stretches={stretches}
          spellings={rows.part(spellingRows)}
          articles={dossier.articles}
          names={names}
          onChoose={choose}
          onPin={(coding) => store.commit((old) => togglePin(old, `coding:${coding}`))}
          onPoint={(codings) => store.setHover(codings && { kind: "coding", ids: codings })}
        />
      )}
    </PanelFrame>
  );
}
