import type { Rect } from "./labels";
import css from "./venues.module.css";

interface ZoomButtonsProps {
  /** The corner of the map where they cover no mark. */
  readonly at: Rect;
  readonly nearer: boolean;
  readonly farther: boolean;
  readonly onZoom: (factor: number) => void;
  readonly onReset: () => void;
}

/** Zoom without wheel or fingers: the way that works by keyboard. */
export function ZoomButtons({ at, nearer, farther, onZoom, onReset }: ZoomButtonsProps) {
  return (
    <div className={css.zoom} style={{ left: at.x, top: at.y }} role="group" aria-label="Zoom of the map">
      <button type="button" aria-label="Zoom in" disabled={!nearer} onClick={() => onZoom(2)}>
        +
      </button>
      <button type="button" aria-label="Zoom out" disabled={!farther} onClick={() => onZoom(0.5)}>
        −
      </button>
      <button type="button" aria-label="Reset zoom" disabled={!farther} onClick={onReset}>
        ⤢
      </button>
    </div>
  );
}
