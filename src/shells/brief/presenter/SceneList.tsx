import { useLayoutEffect, useRef } from "react";
import type { Scene } from "../../../dossier/types";
import { goTo } from "../show";
import { useShow, useShowStore } from "../useShow";
import { clockText } from "./timer";
import "./scenes.css";

/** All scenes with what each is meant to take, to jump to. The present one stays in sight. */
export function SceneList({ scenes }: { readonly scenes: readonly Scene[] }) {
  const store = useShowStore();
  const here = useShow(({ picture }) => picture.scene);
  const list = useRef<HTMLOListElement>(null);
  useLayoutEffect(() => {
    const item = list.current?.querySelector<HTMLElement>(`[data-scene="${here}"]`);
    if (!list.current || !item) return;
    const { offsetTop, offsetHeight } = item;
    const { scrollTop, clientHeight } = list.current;
    if (offsetTop < scrollTop || offsetTop + offsetHeight > scrollTop + clientHeight) {
      list.current.scrollTop = offsetTop - (clientHeight - offsetHeight) / 2;
    }
  }, [here]);
  return (
    <nav className="presenter-scenes" aria-label="Scenes">
      <ol ref={list}>
        {scenes.map((scene, at) => (
          <li key={scene.id} data-scene={scene.id}>
            <button
              type="button"
              className="plain"
              aria-current={scene.id === here ? "true" : undefined}
              onClick={() => store.step(goTo(scene.id))}
            >
              <b>{at + 1}</b>
              <span>{scene.headline}</span>
              <small>{scene.seconds === null ? "" : clockText(scene.seconds * 1000)}</small>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
