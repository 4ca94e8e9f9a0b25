import type { Names } from "../../dossier/names";
import type { Article } from "../../dossier/types";
import type { Located } from "../../engine/columns";
import type { ReportedUtterance, SpellingRow } from "../../engine/wordings";
import { EmptyState } from "../EmptyState";
import { onSharedScreen } from "../sharedScreen";
import { Comparison } from "./Comparison";
import { Spellings } from "./Spellings";
import type { Stretches } from "./stretches";
import { UtteranceList } from "./UtteranceList";
import css from "./wordings.module.css";

interface WordingsProps {
  readonly utterances: readonly ReportedUtterance[];
  readonly chosen: ReportedUtterance | null;
  /** Coding id. */
  readonly pinned: string | null;
  readonly located: (coding: string) => Located | undefined;
  /** Passages that are here, by coding id. */
  readonly stretches: Stretches;
  readonly spellings: readonly SpellingRow[];
  readonly articles: readonly Article[];
  readonly names: Names;
  readonly onChoose: (utterance: ReportedUtterance) => void;
  readonly onPin: (coding: string) => void;
  /** Codings that are pointed at, null for none. */
  readonly onPoint: (codings: readonly string[] | null) => void;
}

/** The utterances, the reports of the chosen one side by side, and how the articles spell the names. */
export function Wordings({ utterances, chosen, spellings, articles, names, ...rest }: WordingsProps) {
  if (!chosen) return <EmptyState />;
  const { located, pinned, onChoose, onPoint } = rest;
  const shared = onSharedScreen();
  return (
    <div className={css.wordings}>
      {!shared && (
        <UtteranceList
          utterances={utterances}
          chosen={chosen}
          pinned={pinned}
          located={located}
          names={names}
          onChoose={onChoose}
          onPoint={onPoint}
        />
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <div className={css.detail} tabIndex={0} role="group" aria-label="Reports of the chosen utterance">
        <Comparison {...rest} key={chosen.utterance} utterances={utterances.length} utterance={chosen} names={names} />
        {spellings.length > 0 && !shared && <Spellings rows={spellings} articles={articles} names={names} />}
      </div>
    </div>
  );
}
