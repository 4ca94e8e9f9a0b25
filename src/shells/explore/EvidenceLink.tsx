import { counted } from "../../engine/findings/words";
import { useRows } from "../../panels/RowsContext";
import { useView } from "../../store/ViewContext";

/** In one column the evidence is far below what was chosen: this leads to it. */
export default function EvidenceLink() {
  const view = useView();
  const { rows } = useRows();
  if (view.pin === undefined) return null;
  return (
    <div className="explore-to-evidence">
      <span>{counted(rows.matched, view)} behind what you chose</span>
      <button
        type="button"
        onClick={() => document.getElementById("side-evidence")?.scrollIntoView({ block: "start" })}
      >
        Show evidence
      </button>
    </div>
  );
}
