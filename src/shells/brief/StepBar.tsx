import { useEffect, useRef } from "react";
import { ExploreLink } from "./ExploreLink";
import { openHandout } from "./handout/opening";
import { type Acts, usualText } from "./keys";
import {
  type Step,
  scaleText,
  shownOf,
  toggleBlank,
  toggleEvidence,
  toggleFreeze,
  toggleOverview,
  togglePointer,
} from "./show";
import { byScenes, placeOf } from "./steps";
import { useShow, useShowStore } from "./useShow";

interface StepBarProps {
  readonly acts: Acts;
  /** A number that is being typed. */
  readonly typed: string | null;
}

/** Milliseconds without a move after which it hides. */
const REST = 3000;

/** What can be done, below the picture, while somebody moves the mouse, touches the screen or has the focus there. */
export function StepBar({ acts, typed }: StepBarProps) {
  const store = useShowStore();
  const show = useShow((now) => now);
  const bar = useRef<HTMLElement>(null);
  useEffect(() => (bar.current ? showWhileMoving(bar.current) : undefined), []);
  const { scenes } = store.briefing;
  const at = placeOf(show, store.briefing);
  const button = (name: string, step: Step, more: { pressed?: boolean; disabled?: boolean; words?: string } = {}) => (
    <button
      type="button"
      aria-label={more.words ? name : undefined}
      title={more.words ? name : undefined}
      aria-pressed={more.pressed}
      disabled={more.disabled}
      onClick={() => store.step(step)}
    >
      {more.words ?? name}
    </button>
  );
  return (
    <nav ref={bar} className="brief-bar" aria-label="Briefing">
      {button("Previous", byScenes(-1), { disabled: at === 0 })}
      {button("Next", byScenes(1), { disabled: at === scenes.length - 1 })}
      {button("All scenes", toggleOverview, { pressed: show.overview })}
      {button("Evidence", toggleEvidence, { pressed: show.picture.evidence })}
      {button("Pointer", togglePointer, { pressed: show.pointer })}
      {button("Blank", toggleBlank, { pressed: show.blank })}
      {button("Freeze", toggleFreeze, { pressed: show.frozen !== null })}
      {button("Smaller text", scaleText(-1), { words: "A−" })}
      {button("Text of the usual size", usualText, { words: "A", disabled: show.text === 10 })}
      {button("Larger text", scaleText(1), { words: "A+" })}
      <button type="button" onClick={acts.fullScreen}>
        Full screen
      </button>
      <button type="button" onClick={acts.presenter}>
        Presenter
      </button>
      <button type="button" onClick={openHandout}>
        Print
      </button>
      <button type="button" onClick={acts.keys}>
        Keys
      </button>
      <ExploreLink view={shownOf(show).view}>Explore this view</ExploreLink>
      <output>{typed !== null && `Scene ${typed}: Enter`}</output>
    </nav>
  );
}

function showWhileMoving(bar: HTMLElement): () => void {
  let timer = 0;
  const appear = () => {
    bar.dataset.shown = "";
    clearTimeout(timer);
    timer = window.setTimeout(() => delete bar.dataset.shown, REST);
  };
  document.addEventListener("pointermove", appear);
  document.addEventListener("pointerdown", appear);
  return () => {
    clearTimeout(timer);
    document.removeEventListener("pointermove", appear);
    document.removeEventListener("pointerdown", appear);
  };
}
