import { Fragment, type MouseEvent } from "react";
import type { Names } from "../../dossier/names";
import { useHover } from "../../store/ViewContext";
import { partyColour } from "../../ui/partyShape";
import css from "./articles.module.css";
import type { StretchActions } from "./Bar";
import type { Placed } from "./placed";
import { pointsAt } from "./pointed";
import { type Segment, segmentsOf } from "./segments";
import { visible } from "./visible";
import { codingName } from "./words";

/** A stretch that is marked in the text. */
export type Drawn =
  | { readonly kind: "coding"; readonly start: number; readonly end: number; readonly placed: Placed }
  | { readonly kind: "boilerplate"; readonly start: number; readonly end: number }
  | { readonly kind: "anomaly"; readonly start: number; readonly end: number; readonly what: string };

interface PassageTextProps extends StretchActions {
  readonly start: number;
  readonly end: number;
  readonly points: readonly string[];
  readonly drawn: readonly Drawn[];
  readonly language: string;
  readonly names: Names;
  readonly pinned: string | null;
  readonly current: string | null;
}

/** One passage of the text with everything that is coded in it. The text is plain text nodes: it is not ours. */
export function PassageText({ start, end, points, drawn, language, names, pinned, current, ...act }: PassageTextProps) {
  const segments = segmentsOf(start, end, drawn);
  const innermost = (event: MouseEvent) =>
    (event.target as Element).closest("[data-codings]")?.getAttribute("data-codings")?.split(" ").at(-1) ?? null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the notes beside it are buttons that do the same
    // biome-ignore lint/a11y/useKeyWithClickEvents: the notes beside it are buttons that do the same
    <div
      className={css.text}
      lang={language}
      dir="auto"
      onClick={(event) => {
        const coding = innermost(event);
        if (coding !== null && getSelection()?.isCollapsed !== false) act.onPin(coding);
      }}
      onPointerOver={(event) => act.onPoint(innermost(event))}
      onPointerLeave={() => act.onPoint(null)}
    >
      <bdi>
        {segments.map((segment) => (
          <SegmentText
            key={segment.start}
            segment={segment}
            text={points.slice(segment.start, segment.end).join("")}
            names={names}
            pinned={pinned}
            current={current}
          />
        ))}
      </bdi>
    </div>
  );
}

interface SegmentTextProps {
  readonly segment: Segment<Drawn>;
  readonly text: string;
  readonly names: Names;
  readonly pinned: string | null;
  readonly current: string | null;
}

function SegmentText({ segment, text, names, pinned, current }: SegmentTextProps) {
  const { start, over } = segment;
  const codings = over.flatMap((one) => (one.kind === "coding" ? [one] : []));
  const pointed = useHover((hover) => codings.some(({ placed }) => pointsAt(hover, placed.coding, names)));
  const pieces = visible(text).map((piece, at) =>
    piece.hidden ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text in their order
      <code key={at} className={css.unseen} title="A character that would not be seen">
        {piece.text}
      </code>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text in their order
      <Fragment key={at}>{piece.text}</Fragment>
    ),
  );
  const anomaly = over.find((one) => one.kind === "anomaly");
  const boilerplate = over.some((one) => one.kind === "boilerplate");
  if (codings.length === 0)
    return (
      <span
        data-boilerplate={boilerplate || undefined}
        data-anomaly={anomaly ? "" : undefined}
        title={titleOf(segment, names)}
      >
        {pieces}
      </span>
    );
  // The longest first: a click means the innermost.
  const ordered = [...codings].sort((a, b) => b.end - b.start - (a.end - a.start));
  const ids = ordered.map(({ placed }) => placed.coding.id);
  return (
    <mark
      data-codings={ids.join(" ")}
      data-anomaly={anomaly ? "" : undefined}
      data-pointed={pointed || undefined}
      data-current={(current !== null && ids.includes(current)) || undefined}
      data-pinned={(pinned !== null && ids.includes(pinned)) || undefined}
      data-dim={codings.every(({ placed }) => !placed.lit) || undefined}
      title={titleOf(segment, names)}
      style={{ boxShadow: linesOf(ordered) }}
    >
      {codings
        .filter((one) => one.start === start)
        .map(({ placed }) => (
          <sup key={placed.coding.id}>{placed.number}</sup>
        ))}
      {pieces}
    </mark>
  );
}

/** A line of its party's colour under the text for each coding, the innermost nearest to the words. */
function linesOf(codings: readonly { readonly placed: Placed }[]): string {
  return codings
    .slice(-3)
    .map(({ placed: { parties } }, at) => {
      const colour = parties.length === 1 ? partyColour(parties[0]!) : "var(--baseline)";
      return `inset 0 ${-2 * (at + 1)}px 0 ${colour}`;
    })
    .join(", ");
}

function titleOf({ over }: Segment<Drawn>, names: Names): string | undefined {
  const words = over.map((one) => {
    if (one.kind === "coding") return `${one.placed.number} ${codingName(one.placed.coding, names)}`;
    return one.kind === "anomaly" ? `Fault of the source: ${one.what}` : "Boilerplate";
  });
  return words.length > 0 ? words.join("; ") : undefined;
}
