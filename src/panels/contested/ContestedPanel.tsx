import { formatEdtf } from "../../dossier/edtfWords";
import { count, figure } from "../../dossier/figures";
import { disputeRows } from "../../engine/disputes";
import { contestedFinding } from "../../engine/findings/contested";
import { useView } from "../../store/ViewContext";
import { EmptyState } from "../EmptyState";
import { PanelFrame } from "../PanelFrame";
import { useDossier, useEngine, useRows } from "../RowsContext";
import { StanceKey } from "../StanceKey";
import { onSharedScreen } from "../sharedScreen";
import { statusWords, useChange } from "./change";
import css from "./contested.module.css";
import { Disputes } from "./Disputes";
import { DisputesTable } from "./DisputesTable";

/** So many codings tell which signs the key has to name. */
const KEYED = 500;

/** Which accounts contradict each other, which only seem to, and which agree. */
export default function ContestedPanel() {
  const { rows } = useRows();
  const engine = useEngine();
  const dossier = useDossier();
  const view = useView();
  const found = rows.part(disputeRows);
  const change = useChange(found, view);
  const { disputes, standing, total } = found;
  const links = disputes.reduce((sum, row) => sum + row.links.filter((link) => link.standing).length, 0);
  const told = disputes.flatMap(({ sides, withheld }) => [...sides.flat(), ...withheld]);
  return (
    <PanelFrame
      panel="contested"
      finding={contestedFinding(rows, dossier, view)}
      subtitle={`${standing < total ? `${figure(standing)} of ${count(total, "case")}` : count(total, "case")}, ${count(
        links,
        "pair",
      )} of linked codings · as of ${formatEdtf(dossier.asOf)}`}
      legend={<StanceKey codings={engine.codings(told.slice(0, KEYED)).map(({ coding }) => coding)} />}
      table={() => <DisputesTable disputes={disputes} />}
      footer={
        onSharedScreen()
          ? "Linked by hand; not every case is a dispute"
          : "A case joins codings that were linked one by one, each link with its reason; not every case is a dispute"
      }
    >
      {() => (
        <div className={css.contested}>
          {!onSharedScreen() && (
            <p role="status" className={css.status}>
              {statusWords(found, change)}
            </p>
          )}
          {disputes.length === 0 ? <EmptyState /> : <Disputes disputes={disputes} />}
        </div>
      )}
    </PanelFrame>
  );
}
