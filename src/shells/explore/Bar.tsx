import { useState } from "react";
import { ActiveFilters } from "../../panels/filters/ActiveFilters";

/** The filters in force, how many codings they leave, and what a link held that is unknown here. */
export function Bar({ dropped }: { readonly dropped: readonly string[] }) {
  const [read, setRead] = useState<readonly string[] | null>(null);
  return (
    <div className="explore-bar">
      <ActiveFilters />
      {dropped.length > 0 && read !== dropped && (
        <p className="explore-notice" role="status">
          {dropped.length === 1
            ? "1 filter in this link is unknown here"
            : `${dropped.length} filters in this link are unknown here`}
          {": "}
          <bdi>{dropped.slice(0, 3).join(", ").slice(0, 120)}</bdi>
          <button type="button" onClick={() => setRead(dropped)}>
            Dismiss
          </button>
        </p>
      )}
    </div>
  );
}
