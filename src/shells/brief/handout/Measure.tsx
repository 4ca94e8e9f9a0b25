import { Fragment, memo, useLayoutEffect, useRef } from "react";
import css from "./handout.module.css";
import { fillPages, type Paged } from "./pages";
import type { Part } from "./parts";

interface MeasureProps {
  readonly parts: readonly Part[];
  readonly onMeasured: (pages: Paged) => void;
}

/** Draws the appendix once out of sight, as wide as a page, to know how high each block is; then fills pages with them. */
export const Measure = memo(function Measure({ parts, onMeasured }: MeasureProps) {
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const [room, ...drawn] = [...(element.current?.children ?? [])];
    if (!room) return;
    const stacks = parts.map((_, at) => {
      const [whole, again] = [measured(drawn[2 * at]), measured(drawn[2 * at + 1])];
      return { heading: whole.heading, again: again.heading, blocks: whole.blocks };
    });
    onMeasured(fillPages(stacks, heightOf(room)));
  }, [parts, onMeasured]);
  return (
    <div ref={element} className={css.measure} aria-hidden="true" inert>
      <div className={css.room} />
      {parts.map((part) => (
        <Fragment key={part.id}>
          <div className={css.run}>{part.draw(part.blocks, false)}</div>
          <div className={css.run}>{part.draw(part.blocks.slice(0, 1), true)}</div>
        </Fragment>
      ))}
    </div>
  );
});

function measured(part: Element | undefined): { readonly heading: number; readonly blocks: readonly number[] } {
  if (!part) return { heading: 0, blocks: [] };
  const blocks = [...part.querySelectorAll("[data-block]")].map(heightOf);
  return { heading: heightOf(part) - blocks.reduce((sum, height) => sum + height, 0), blocks };
}

function heightOf(element: Element): number {
  return element.getBoundingClientRect().height;
}
