import { type KeyboardEvent, useLayoutEffect, useRef } from "react";
import { panelsOf } from "./handout/scenePanels";
import { goTo, toggleOverview } from "./show";
import { useShow, useShowStore } from "./useShow";

/** All scenes by number, to choose from: arrows, Tab, a click or a finger. */
export function Overview() {
  const store = useShowStore();
  const { scenes } = store.briefing;
  const here = useShow(({ picture }) => picture.scene);
  const list = useRef<HTMLOListElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    list.current?.querySelector<HTMLElement>("[aria-current]")?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    const buttons = [...(list.current?.querySelectorAll("button") ?? [])];
    const to = stepAmong(event.key, buttons.indexOf(document.activeElement as HTMLButtonElement), buttons.length);
    if (to === null) return;
    event.preventDefault();
    buttons[to]?.focus();
  };
  return (
    <nav className="brief-overview" aria-label="All scenes">
      <header>
        <h2>{store.briefing.title}</h2>
        <button type="button" onClick={() => store.step(toggleOverview)}>
          Close
        </button>
      </header>
      <ol ref={list} onKeyDown={onKeyDown}>
        {scenes.map((scene, at) => (
          <li key={scene.id}>
            <button
              type="button"
              aria-current={scene.id === here ? "true" : undefined}
              onClick={() => store.step(goTo(scene.id))}
            >
              <b>{at + 1}</b>
              <span>{scene.headline}</span>
              <small>
                {panelsOf(scene)
                  .map(({ name }) => name)
                  .join(" and ")}
              </small>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Where a key leads among scenes that stand in reading order; null if it is none of them. */
function stepAmong(key: string, at: number, count: number): number | null {
  switch (key) {
    case "ArrowRight":
    case "ArrowDown":
      return Math.min(at + 1, count - 1);
    case "ArrowLeft":
    case "ArrowUp":
      return Math.max(at - 1, 0);
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}
