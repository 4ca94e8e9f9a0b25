import { useState } from "react";
import { type LookAlike, lookAlikes } from "../dossier/lookAlikes";
import type { Actor } from "../dossier/types";
import { LookAlikeList } from "../panels/LookAlikeList";
import css from "./lookAlikeNotice.module.css";
import shared from "./notice.module.css";

const MOST = 3;

/** Tells once, beside a dossier that was just opened, which of its actors' names may be taken for another. It blocks nothing. */
export default function LookAlikeNotice({ actors }: { readonly actors: readonly Actor[] }) {
  const [told, tell] = useState<readonly LookAlike[]>(() => lookAlikes(actors));
  if (told.length === 0) return null;
  return (
    <div role="status" className={`${shared.notice} ${css.notice}`}>
      <div>
        <p>Look twice at names in this dossier (all of them are listed in “Codebook and method”):</p>
        <LookAlikeList told={told} most={MOST} />
      </div>
      <button type="button" onClick={() => tell([])}>
        Close
      </button>
    </div>
  );
}
