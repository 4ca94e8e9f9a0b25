import { useRows } from "../../panels/RowsContext";
import { useView } from "../../store/ViewContext";

/** In one column the evidence is far below what was chosen: this leads to it. */
export default function EvidenceLink() {
  const pinned = useView((view) => view.pin !== undefined);
  const { rows } = useRows();
  if (!pinned) return null;
  const n = rows.matched;
  return (
    <div className="explore-to-evidence">
      <span>{n === 1 ? "1 coding" : `${n} codings`} behind what you chose</span>
      <button
        type="button"
        onClick={() => document.getElementById("side-evidence")?.scrollIntoView({ block: "start" })}
      >
        Show evidence
      </button>
    </div>
  );
}
