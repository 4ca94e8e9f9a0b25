import type { Briefing } from "../../../dossier/types";
import { linkHere } from "../../../store/naming";
import type { LinkKey } from "../../../store/url";
import { EMPTY_VIEW } from "../../../store/view";
import css from "./briefings.module.css";

interface PresentProps {
  readonly briefing: Briefing;
  /** Begins here; with the first scene where none is said. */
  readonly scene?: string;
  /** Only this page has it: another one could not read it. */
  readonly lost?: boolean;
}

/** Leads to the pages to hand out. What only this page has, no other one can print. */
export function Print({ briefing, lost = false }: Pick<PresentProps, "briefing" | "lost">) {
  const { id, title, scenes } = briefing;
  const first = scenes[0]?.id;
  if (first === undefined || lost) return null;
  return (
    <a className={css.plainLink} href={addressOf(id, first, ["presenter", "print"])} aria-label={`Print ${title}`}>
      Print or PDF
    </a>
  );
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
  return (
    <a
      className={css.present}
      href={addressOf(id, first)}
      aria-label={scene === undefined ? `Present ${title}` : `Present from scene ${at + 1}`}
    >
      {scene === undefined ? "Present" : "Present from here"}
    </a>
  );
}

function addressOf(briefing: string, scene: string, ...more: readonly (readonly [LinkKey, string])[]): string {
  return linkHere(EMPTY_VIEW, [["mode", "brief"], ["briefing", briefing], ["scene", scene], ...more]);
}
