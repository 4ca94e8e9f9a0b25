import { useEffect, useState } from "react";
import { createPortal } from "react-dom";
import type { Scene } from "../../../dossier/types";
import { type Acts, listenForKeys } from "../keys";
import type { Windows } from "../sync/windows";
import { useShowStore } from "../useShow";
import { NotesOnTop } from "./NotesOnTop";
import { canStayOnTop, openOnTop } from "./onTop";
import { Paragraphs } from "./Paragraphs";
import "./notes.css";

interface NotesProps {
  readonly windows: Windows;
  readonly acts: Acts;
  readonly scene: Scene;
  readonly next: Scene | null;
}

const SIZES = [16, 18, 20, 22, 24, 28, 32, 38, 44] as const;
const KEY = "parley-notes-size";

/** What the presenter wants to say, as large as it is wanted; where the browser can, in a small window that stays on top. */
export function Notes({ windows, acts, scene, next }: NotesProps) {
  const store = useShowStore();
  const [size, setSize] = useState(readSize);
  const [onTop, setOnTop] = useState<Window | null>(null);
  // Who has pressed a button there still has a clicker in hand.
  useEffect(() => (onTop ? listenForKeys(store, acts, onTop.document) : undefined), [store, acts, onTop]);
  const change = (by: 1 | -1) => {
    const at = SIZES.indexOf(size) + by;
    const wanted = SIZES[at];
    if (wanted === undefined) return;
    setSize(wanted);
    keepSize(wanted);
  };
  const open = async () => {
    const opened = await openOnTop();
    if (!opened) return;
    opened.addEventListener("pagehide", () => setOnTop(null));
    setOnTop(opened);
  };
  return (
    <section className="presenter-notes" aria-label="Notes">
      <header>
        <h2>Notes</h2>
        {canStayOnTop() ? (
          <button
            type="button"
            aria-pressed={onTop !== null}
            title="Notes in a small window that stays above all others, for who has one screen"
            onClick={() => (onTop ? onTop.close() : void open())}
          >
            Keep on top
          </button>
        ) : (
          <small>Notes stay here: this browser has no window that keeps above the others.</small>
        )}
        <span className="presenter-group">
          <button type="button" aria-label="Smaller notes" disabled={size === SIZES[0]} onClick={() => change(-1)}>
            A−
          </button>
          <button type="button" aria-label="Larger notes" disabled={size === SIZES.at(-1)} onClick={() => change(1)}>
            A+
          </button>
        </span>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys */}
      <div className="presenter-notes-text" tabIndex={0} style={{ fontSize: size }}>
        {scene.notes.trim() === "" ? (
          <p className="presenter-none">No notes for this scene.</p>
        ) : (
          <Paragraphs text={scene.notes} />
        )}
      </div>
      {onTop &&
        createPortal(<NotesOnTop windows={windows} scene={scene} next={next} where={onTop} />, onTop.document.body)}
    </section>
  );
}

function readSize(): (typeof SIZES)[number] {
  try {
    const kept = Number(localStorage.getItem(KEY));
    return SIZES.find((size) => size === kept) ?? 22;
  } catch {
    return 22;
  }
}

function keepSize(size: number): void {
  try {
    localStorage.setItem(KEY, String(size));
  } catch {
    // Storage is full or forbidden: it holds for this visit.
  }
}
