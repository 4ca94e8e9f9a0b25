import type { KeptBriefing } from "../../../io/briefingRecord";
import { useDossier } from "../../../panels/RowsContext";
import shared from "../saved/saved.module.css";
import type { Clash } from "./desk";
import { copyOf } from "./newBriefing";
import { desk, useDesk } from "./useDesk";

interface ClashesProps {
  /** Briefings whose titles are taken. */
  readonly taken: readonly { readonly title: string }[];
  /** The ids of what a newer version of Parley made. */
  readonly newer: readonly string[];
  readonly onCopy: (copy: KeptBriefing) => void;
}

/** What was not kept because another tab came before: told, and one's own version is not lost. */
export function Clashes({ taken, newer, onCopy }: ClashesProps) {
  const dossier = useDossier();
  const { clashes } = useDesk();
  const copy = (clash: Clash) => {
    onCopy(copyOf(clash.mine, taken, dossier));
    desk().dismiss(clash);
  };
  return clashes.map((clash) => (
    <div key={clash.mine.id} role="alert" className={shared.warning}>
      <p>
        <bdi>“{clash.mine.title}”</bdi> {wordsOf(clash, newer.includes(clash.mine.id))}
      </p>
      {clash.what === "change" && (
        <button type="button" onClick={() => copy(clash)}>
          Keep my version as a copy
        </button>
      )}{" "}
      <button type="button" onClick={() => desk().dismiss(clash)}>
        Dismiss
      </button>
    </div>
  ));
}

function wordsOf({ what }: Clash, newer: boolean): string {
  if (what === "deletion")
    return newer
      ? "was changed by a newer version of Parley, so it was not deleted."
      : "was changed in another tab, so it was not deleted.";
  return newer
    ? "was changed by a newer version of Parley, and stays as that left it. Your last change is not in it."
    : "was changed or deleted in another tab. Your last change is not in it.";
}
