import type { Briefing } from "../../../dossier/types";
import { encodeLink } from "../../../store/url";
import { EMPTY_VIEW } from "../../../store/view";
import css from "./briefings.module.css";

interface PresentProps {
  readonly briefing: Briefing;
  /** Begins here; with the first scene where none is said. */
  readonly scene?: string;
  /** Only this page has it: another one could not read it. */
  readonly lost?: boolean;
}

/** Leads to brief mode. */
export function Present({ briefing, scene, lost = false }: PresentProps) {
  const { id, title, scenes } = briefing;
  const first = scene ?? scenes[0]?.id;
  const at = scenes.findIndex((one) => one.id === scene);
  if (first === undefined) return null;
  if (lost) {
    return (
      scene === undefined && (
        <span className={css.lost}>Not kept, so not to be presented from here: save it as a page</span>
      )
    );
  }
  const extra = new Map([
    ["mode", "brief"],
    ["briefing", id],
    ["scene", first],
  ] as const);
  return (
    <a
      className={css.present}
      href={`#${encodeLink(EMPTY_VIEW, extra)}`}
      aria-label={scene === undefined ? `Present ${title}` : `Present from scene ${at + 1}`}
    >
      {scene === undefined ? "Present" : "Present from here"}
    </a>
  );
}
