/** Stands in for src/panels/PanelFrame.tsx where stills are drawn (scripts/stills.config.ts). */
import { type ComponentProps, useContext } from "react";
import type { PanelFrame as InteractiveFrame } from "../../../panels/PanelFrame";
import { Room } from "./room";

type FrameProps = ComponentProps<typeof InteractiveFrame>;

/** The finding, the key, the picture, its note and the table, one below the other: nothing scrolls, nothing is behind a button. */
export function PanelFrame({ finding, subtitle, legend, table, footer, children }: FrameProps) {
  const room = useContext(Room);
  return (
    <>
      <header>
        <h1>{finding.sentence}</h1>
        <p className="still-subtitle">{subtitle}</p>
      </header>
      <div className="still-key">{legend}</div>
      <div className="still-picture">{children(room)}</div>
      {footer && <p className="still-note">{footer}</p>}
      <div className="still-table">{table()}</div>
    </>
  );
}

/** Names a switch; a still has none. */
export function FrameWord() {
  return null;
}
