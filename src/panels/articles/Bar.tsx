import { memo, useId, useRef } from "react";
import { count, figure } from "../../dossier/figures";
import type { Names } from "../../dossier/names";
import type { Article, Coding } from "../../dossier/types";
import type { ArticleOutline, OutlineStretch } from "../../engine/outline";
import { useHover } from "../../store/ViewContext";
import { PartyMark } from "../../ui/PartyMark";
import { partyColour } from "../../ui/partyShape";
import { textScale } from "../../ui/scale";
import { onSharedScreen } from "../sharedScreen";
import css from "./articles.module.css";
import { type Laid, laned } from "./lanes";
import { pointsAt } from "./pointed";
import { type Stop, useStops } from "./stops";
import { type CodingsById, codingName, shareWords } from "./words";

/** Of a button and of a lane, in pixels. */
const TARGET = 24;
const TRACK = 18;
const MARK = 12;

export interface StretchActions {
  readonly onPin: (coding: string) => void;
  /** Null when the pointer leaves. */
  readonly onPoint: (coding: string | null) => void;
}

interface BarProps extends StretchActions {
  readonly outline: ArticleOutline;
  readonly article: Article;
  readonly codings: CodingsById;
  readonly names: Names;
  /** In pixels. */
  readonly width: number;
  readonly pinned: string | null;
}

/** An article's length from left to right: what is coded, boilerplate and anomalies on a track, and under it every coding. */
export function Bar({ outline, article, codings, names, width, pinned, onPin, onPoint }: BarProps) {
  const list = useRef<HTMLUListElement>(null);
  const scale = onSharedScreen() ? textScale() : 1;
  const target = TARGET * scale;
  const stop = useStops(
    list,
    outline.codings.map(({ coding }) => coding),
    onPoint,
  );
  const laid = laned(outline.codings, outline.length, width, target);
  const lanes = laid.reduce((most, { lane }) => Math.max(most, lane + 1), 0);
  return (
    <div className={css.bar} style={{ width }}>
      <Track outline={outline} article={article} width={width} />
      <ul
        ref={list}
        className={css.lanes}
        style={{ height: lanes * (target + 2) }}
        aria-label={`Stretches of ${article.title}, in order`}
      >
        {laid.map((one) => {
          const coding = codings.get(one.stretch.coding);
          return (
            coding && (
              <StretchButton
                key={coding.id}
                laid={one}
                coding={coding}
                names={names}
                pinned={pinned === coding.id}
                target={target}
                stop={stop(coding.id)}
                onPin={onPin}
                onPoint={onPoint}
              />
            )
          );
        })}
      </ul>
    </div>
  );
}

interface StretchButtonProps extends StretchActions {
  readonly laid: Laid<OutlineStretch>;
  readonly coding: Coding;
  readonly names: Names;
  readonly pinned: boolean;
  /** Its height in pixels. */
  readonly target: number;
  readonly stop: Stop;
}

function StretchButton({ laid, coding, names, pinned, target, stop, onPin, onPoint }: StretchButtonProps) {
  const pointed = useHover((hover) => pointsAt(hover, coding, names));
  const { stretch, lane, x, width, extent } = laid;
  const { parties, withheld, lit, start, end } = stretch;
  const party = parties.length === 1 ? parties[0]! : null;
  const who = parties.map((id) => names.parties.get(id)?.name ?? id).join(", ");
  const name = `${codingName(coding, names)}${who && ` (${who})`}, characters ${figure(start)} to ${figure(end)}${
    lit ? "" : ", outside the present filters"
  }`;
  return (
    <li>
      <button
        type="button"
        className={css.stretch}
        style={{ insetInlineStart: x, insetBlockStart: lane * (target + 2), width }}
        aria-label={name}
        aria-pressed={pinned}
        title={name}
        data-dim={!lit || undefined}
        data-pointed={pointed || undefined}
        {...stop}
        onClick={() => onPin(coding.id)}
        onBlur={() => onPoint(null)}
        onPointerEnter={() => onPoint(coding.id)}
        onPointerLeave={() => onPoint(null)}
      >
        <span
          className={css.extent}
          style={{ width: extent, background: party ? partyColour(party) : "var(--baseline)" }}
        />
        <span className={css.shapes}>
          {parties.slice(0, Math.max(1, Math.floor((width * TARGET) / (MARK * target)))).map((id) => (
            <PartyMark key={id} party={id} hollow={withheld} />
          ))}
        </span>
      </button>
    </li>
  );
}

const NOTHING_ELSE: Pick<Article, "boilerplate" | "anomalies"> = { boilerplate: [], anomalies: [] };

/** The article's length to scale. What is drawn under it is to scale too, but for what would be too small to hit. */
const Track = memo(function Track({ outline, article, width }: Pick<BarProps, "outline" | "article" | "width">) {
  const hatch = useId();
  const scale = width / Math.max(1, outline.length);
  const anomalies = article.anomalies.length;
  // On a shared screen the key names what is coded alone, and so that alone is drawn.
  const { boilerplate, anomalies: faults } = onSharedScreen() ? NOTHING_ELSE : article;
  return (
    <svg
      className={css.track}
      width={width}
      height={TRACK}
      role="img"
      aria-label={`${count(outline.length, "character")}: ${shareWords(outline)}${anomalies > 0 ? `; ${anomalies === 1 ? "1 fault" : `${anomalies} faults`} of the source` : ""}`}
    >
      <pattern id={hatch} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className={css.hatchGround} width="4" height="4" />
        <rect className={css.hatchLine} width="1.5" height="4" />
      </pattern>
      <rect className={css.whole} x="0.5" y="7.5" width={Math.max(0, width - 1)} height={TRACK - 8} />
      {outline.codings.map(({ coding, start, end }) => (
        <rect
          key={coding}
          className={css.coded}
          x={start * scale}
          y="8"
          width={(end - start) * scale}
          height={TRACK - 9}
        />
      ))}
      {boilerplate.map(([start, end]) => (
        <rect
          key={start}
          x={start * scale}
          y="8"
          width={Math.max(2, (end - start) * scale)}
          height={TRACK - 9}
          fill={`url(#${hatch})`}
        />
      ))}
      {faults.map(({ start, end, what }) => (
        <path key={`${start} ${end}`} className={css.anomaly} d={`M${start * scale - 3.5} 0h7l-3.5 6z`}>
          <title>{`Anomaly: ${what}`}</title>
        </path>
      ))}
    </svg>
  );
});
