import { figure } from "../../dossier/figures";
import type { Coding } from "../../dossier/types";
import { togglePin } from "../../store/transitions";
import { useView, useViewStore } from "../../store/ViewContext";
import { PartyMark } from "../../ui/PartyMark";
import { StanceGlyph } from "../../ui/StanceGlyph";
import { saidWords } from "../accountWords";
import { actorName } from "../codingWords";
import { useEngine, useNames } from "../RowsContext";
import { onSharedScreen } from "../sharedScreen";
import css from "./contested.module.css";

interface WithheldProps {
  readonly ids: readonly string[];
  /** How many more the filters leave out. */
  readonly outside: number;
}

/** Who else withholds on the same issue, and whether by refusing or by claiming not to know. */
export function Withheld({ ids, outside }: WithheldProps) {
  const store = useViewStore();
  const engine = useEngine();
  const names = useNames();
  const pin = useView((view) => view.pin);
  const shared = onSharedScreen();
  if (ids.length === 0 && outside === 0) return null;
  return (
    <div className={css.withheld}>
      <span>Others who withhold on it: </span>
      <ul aria-label="Others who withhold on the same issue">
        {voicesOf(
          engine.codings(ids).map(({ coding }) => coding),
          shared ? sameVoice : sameUtterance,
        ).map(([coding, reports]) => (
          <li key={coding.id}>
            <button
              type="button"
              className="plain"
              aria-pressed={pin === `coding:${coding.id}`}
              title="Show the evidence"
              onClick={() => store.commit((view) => togglePin(view, `coding:${coding.id}`))}
            >
              <PartyMark party={names.actors.get(coding.speaker ?? "")?.party ?? "other"} />{" "}
              <bdi>{actorName(coding.speaker ?? "", names)}</bdi>{" "}
              <StanceGlyph stance="withholds" ignorance={coding.withholding === "ignorance"} />{" "}
              {coding.withholding === "ignorance" ? "claims not to know" : "refuses"}
              {!shared && `, ${saidWords(coding)}`}
              {!shared && reports > 1 && ` (${figure(reports)} reports)`}
            </button>
          </li>
        ))}
        {outside > 0 && <li>{figure(outside)} more outside the present filters</li>}
      </ul>
    </div>
  );
}

type Same = (one: Coding, other: Coding) => boolean;

/** What is the same is told once: the first of them, and how many there are. */
function voicesOf(codings: readonly Coding[], same: Same): (readonly [Coding, number])[] {
  return codings.flatMap((coding, at) => {
    const alike = codings.filter((other) => other === coding || same(coding, other));
    return codings.indexOf(alike[0]!) === at ? [[coding, alike.length] as const] : [];
  });
}

function sameUtterance(one: Coding, other: Coding): boolean {
  return one.utterance !== null && one.utterance === other.utterance;
}

/** On a shared screen who, and how, is enough. */
function sameVoice(one: Coding, other: Coding): boolean {
  return one.speaker === other.speaker && one.withholding === other.withholding;
}
