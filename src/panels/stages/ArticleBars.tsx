import { useLayoutEffect, useRef, useState } from "react";
import { count } from "../../dossier/figures";
import { nameOfBin } from "./cells";
import { type BinnedArticles, useDrawn } from "./drawn";
import css from "./heat.module.css";
import { isPress } from "./roving";

interface ArticleBarsProps {
  /** Of the strip, in pixels. */
  readonly height: number;
  readonly binned: BinnedArticles;
}

/** Articles counted by the bins of the axis, where each has no room: one path, and one element that moves from bin to bin. */
export function ArticleBars({ height, binned }: ArticleBarsProps) {
  const { actions } = useDrawn();
  const { bins, articles } = binned;
  const held = useRef<SVGGElement>(null);
  const moving = useRef(false);
  const [current, setCurrent] = useState(0);
  const [turn, setTurn] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: after a move, when the element of the new bin is there
  useLayoutEffect(() => {
    if (moving.current) held.current?.focus();
    moving.current = false;
  }, [turn]);
  const at = Math.min(current, bins.length - 1);
  const bin = bins[at];
  if (!bin) return null;
  const most = articles.reduce((max, count) => Math.max(max, count), 1);
  const path = bins.map(({ x0, x1 }, index) => {
    const tall = articles[index] === 0 ? 0 : Math.max(1.5, (height - 1) * Math.sqrt(articles[index]! / most));
    return tall === 0
      ? ""
      : `M${(x0 + 0.5).toFixed(1)} ${height}v${(-tall).toFixed(1)}h${Math.max(1, x1 - x0 - 1).toFixed(1)}V${height}Z`;
  });
  const show = ({ from, to }: { readonly from: number; readonly to: number }) => actions.days(from, to);
  return (
    <g role="group" aria-label="Articles by dates; arrow keys move among them, Enter shows the dates">
      <path className={css.bars} d={path.join("")} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: for the pointer alone; keys go to the button behind it */}
      <rect
        className={css.ground}
        data-over=""
        x={bins[0]!.x0}
        width={Math.max(0, bins.at(-1)!.x1 - bins[0]!.x0)}
        height={height}
        onClick={({ currentTarget, clientX }) => {
          const { left, width } = currentTarget.getBoundingClientRect();
          const x = bins[0]!.x0 + ((clientX - left) / Math.max(1, width)) * (bins.at(-1)!.x1 - bins[0]!.x0);
          const under = bins.find(({ x0, x1 }) => x >= x0 && x < x1);
          if (under) show(under);
        }}
      />
      <g
        key={turn}
        ref={held}
        role="button"
        tabIndex={0}
        className={css.cell}
        aria-label={nameOf(binned, at)}
        onKeyDown={(event) => {
          const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: bins.length - 1 }[event.key];
          if (isPress(event)) show(bin);
          else if (to !== undefined && bins[to]) {
            moving.current = true;
            setCurrent(to);
            setTurn(turn + 1);
          } else return;
          event.preventDefault();
        }}
      >
        <rect className={css.halo} x={bin.x0} width={bin.x1 - bin.x0} height={height} />
        <rect className={css.ring} x={bin.x0} width={bin.x1 - bin.x0} height={height} />
      </g>
    </g>
  );
}

/** "Feb 2025: 31 articles, 412 codings". */
function nameOf({ bins, articles, codings }: BinnedArticles, at: number): string {
  return `${nameOfBin(bins[at]!)}: ${count(articles[at]!, "article")}, ${count(codings[at]!, "coding")}`;
}
