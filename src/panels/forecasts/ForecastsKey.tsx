import { onSharedScreen } from "../sharedScreen";
import css from "./forecasts.module.css";
import { RULE } from "./words";

/** The key in one line, and the rule of what counts as an outcome. */
export function ForecastsKey() {
  return (
    <span className={css.key}>
      <span>
        <i className={css.keySaid} aria-hidden="true" /> said
      </span>
      <span>
        <i className={css.keyWindow} aria-hidden="true" /> by when, in the party's colour
      </span>
      <span>
        <i className={css.keyCovered} aria-hidden="true" /> covered days
      </span>
      <span>
        <b>?</b> probably
      </span>
      <span>
        <b>~</b> about
      </span>
      <span>
        <b>‹</b> said earlier
      </span>
      {!onSharedScreen() && (
        <button type="button" className={`plain ${css.rule}`} aria-description={RULE}>
          What counts as an outcome?
        </button>
      )}
    </span>
  );
}
