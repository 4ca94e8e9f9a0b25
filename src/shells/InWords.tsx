import { figure } from "../dossier/figures";
import { useNames, useRows } from "../panels/RowsContext";
import { useView } from "../store/ViewContext";
import { filtersInWords } from "./inWords";

/** How much is shown and what it is filtered by, always readable: "47 of 128 codings · speaker Trump or Putin" */
export function InWords() {
  const view = useView();
  const names = useNames();
  const { rows } = useRows();
  const words = filtersInWords(view, names);
  const unit = view.count ?? "codings";
  if (words === "") {
    return (
      <span role="status">
        All {figure(rows.total)} {unit}
      </span>
    );
  }
  return (
    <span role="status">
      {figure(rows.matched)} of {figure(rows.total)} {unit} · {words}
    </span>
  );
}
