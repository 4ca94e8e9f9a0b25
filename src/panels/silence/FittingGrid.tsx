import { NO_SIDES } from "../../engine/silence";
import { textScale } from "../../ui/scale";
import { Fitting } from "../Fitting";
import { SilenceGrid, type SilenceGridProps } from "./SilenceGrid";
import css from "./silence.module.css";
import { noteWords, restWords } from "./words";

/** What a column takes with its words, in pixels at a text scale of 1. */
const WIDE = 92;

/** The grid of a shared screen: the issues that there is room for; on half a screen the sides alone, and numbers without words. */
export function FittingGrid({ silence, width, ...grid }: SilenceGridProps & { readonly width: number }) {
  const narrow = width < WIDE * textScale() * (silence.parties.length + 1.5);
  const parties = narrow ? silence.parties.filter((party) => !NO_SIDES.includes(party)) : silence.parties;
  const issues = silence.issues.map((one) => ({
    ...one,
    cells: one.cells.filter(({ party }) => parties.includes(party)),
  }));
  const id = issues.map(({ issue, cells }) => issue + cells.map(({ lit }) => (lit ? 1 : 0)).join("")).join(" ");
  const dim = issues.some(({ cells }) => cells.some(({ lit }) => !lit));
  return (
    <div className={css.silence}>
      <p className={css.note}>{noteWords(silence)}</p>
      <Fitting
        items={issues}
        id={id}
        lit={({ cells }) => cells.some(({ lit, hearing }) => lit && hearing === "heard")}
        rest={(shown) => restWords(shown, issues.length, silence.parties.length - parties.length, dim)}
      >
        {(shown) => <SilenceGrid {...grid} silence={{ ...silence, parties, issues: shown }} narrow={narrow} />}
      </Fitting>
    </div>
  );
}
