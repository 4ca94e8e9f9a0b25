import { formatEdtf } from "../../dossier/edtfWords";
import { count, figure } from "../../dossier/figures";
import { conditionRows } from "../../engine/conditions";
import { chainsFinding } from "../../engine/findings/chains";
import { useView } from "../../store/ViewContext";
import { PanelFrame } from "../PanelFrame";
import { useDossier, useEngine, useRows } from "../RowsContext";
import { StanceKey } from "../StanceKey";
import { onSharedScreen } from "../sharedScreen";
import { Conditions } from "./Conditions";
import { ConditionsTable } from "./ConditionsTable";

/** So many codings tell which signs the key has to name. */
const KEYED = 500;

/** What can come only after what, by whose account. */
export default function ChainsPanel() {
  const { rows } = useRows();
  const engine = useEngine();
  const dossier = useDossier();
  const view = useView();
  const found = rows.part(conditionRows);
  const { conditions, issues, positions, standing, total } = found;
  const told = [...positions.values()].flatMap((each) => each.flatMap(({ codings }) => codings));
  return (
    <PanelFrame
      panel="chains"
      finding={chainsFinding(rows, dossier, view)}
      subtitle={`${standing < total ? `${figure(standing)} of ${count(total, "condition")}` : count(total, "condition")} between ${count(
        issues.length,
        "issue",
      )} · as of ${formatEdtf(dossier.asOf)}`}
      legend={<StanceKey codings={engine.codings(told.slice(0, KEYED)).map(({ coding }) => coding)} />}
      table={() => <ConditionsTable conditions={conditions} />}
      footer={
        onSharedScreen()
          ? "An arrow leads from what must come first to what can come only after"
          : "An arrow leads from what must come first to what can come only after; each rests on codings linked one by one"
      }
    >
      {(box) => <Conditions found={found} box={box} />}
    </PanelFrame>
  );
}
