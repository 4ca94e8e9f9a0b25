import { toggleFacet } from "../store/transitions";
import { useView, useViewStore } from "../store/ViewContext";
import { issueName } from "./codingWords";
import { useNames } from "./RowsContext";

/** The name of an issue: pointed at it tells its proposition, pressed it filters [contract 2.15]. */
export function IssueButton({
  issue,
  className = "",
}: {
  readonly issue: string;
  readonly className?: string | undefined;
}) {
  const store = useViewStore();
  const names = useNames();
  const chosen = useView((view) => view.issue?.includes(issue) ?? false);
  const name = issueName(issue, names);
  return (
    <button
      type="button"
      className={`plain ${className}`}
      aria-pressed={chosen}
      aria-label={`Filter by ${name}`}
      aria-description={names.issues.get(issue)?.definition}
      onClick={() => store.commit((view) => toggleFacet(view, "issue", issue))}
    >
      <bdi>{name}</bdi>
    </button>
  );
}
