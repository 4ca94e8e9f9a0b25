import { memo, useCallback, useRef } from "react";
import { setCount, setMin, setSort } from "../../store/controls";
import { useView, useViewStore } from "../../store/ViewContext";
import type { CountUnit, RowUnit, Sort } from "../../store/view";
import { Choice } from "../../ui/Choice";
import { PopoverButton } from "../../ui/PopoverButton";
import { FrameWord } from "../PanelFrame";

/** What the lines are: `fit` is speakers where there is room for them, else parties. */
export type Layout = RowUnit | "fit";

interface MatrixChoicesProps {
  readonly layout: Layout;
  readonly onLayout: (layout: Layout) => void;
}

/** What the rows are, their order, what is counted, and how little is hidden. */
export default function MatrixChoices({ layout, onLayout }: MatrixChoicesProps) {
  const latest = useRef(onLayout);
  latest.current = onLayout;
  return <Choices layout={layout} onLayout={useCallback((next: Layout) => latest.current(next), [])} />;
}

/** By itself, as a filter changes none of them. */
const Choices = memo(function Choices({ layout, onLayout }: MatrixChoicesProps) {
  const store = useViewStore();
  const sort = useView((view) => view.sort ?? "party");
  const count = useView((view) => view.count ?? "codings");
  const min = useView((view) => view.min ?? 1);
  return (
    <PopoverButton name="Rows and order" face={<FrameWord shape="rows" word="Rows and order" />}>
      <Choice label="Rows">
        {(id) => (
          <select id={id} value={layout} onChange={({ target }) => onLayout(target.value as Layout)}>
            <option value="fit">speakers, if they fit</option>
            <option value="speaker">speakers</option>
            <option value="party">parties</option>
          </select>
        )}
      </Choice>
      <Choice label="Order">
        {(id) => (
          <select
            id={id}
            value={sort}
            onChange={({ target }) => store.commit((view) => setSort(view, target.value as Sort))}
          >
            <option value="party">by party</option>
            <option value="count">most first</option>
            <option value="name">by name</option>
          </select>
        )}
      </Choice>
      <Choice label="Count">
        {(id) => (
          <select
            id={id}
            value={count}
            onChange={({ target }) => store.commit((view) => setCount(view, target.value as CountUnit))}
          >
            <option value="codings">codings</option>
            <option value="utterances">utterances</option>
            <option value="origins">independent origins</option>
          </select>
        )}
      </Choice>
      <Choice label="Hide what has fewer than">
        {(id) => (
          <input
            id={id}
            type="number"
            min={1}
            value={min}
            onChange={({ target }) => {
              if (target.value !== "") store.commit((view) => setMin(view, target.valueAsNumber));
            }}
          />
        )}
      </Choice>
    </PopoverButton>
  );
});
