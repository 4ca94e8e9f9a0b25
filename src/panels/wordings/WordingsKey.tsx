import { onSharedScreen } from "../sharedScreen";
import css from "./wordings.module.css";

/** What is marked, and whose words are whose. */
export function WordingsKey() {
  return (
    <ul className={css.key} aria-label="Key">
      <li>
        <mark className={css.own}>underlined</mark>:{" "}
        {onSharedScreen() ? "only in one" : "words that another report does not have"}
      </li>
      <li>
        <span className={css.ours}>grey</span>: {onSharedScreen() ? "our words" : "our words, not the speaker's"}
      </li>
      {!onSharedScreen() && (
        <li>
          <b>differs</b>: not the same in all reports
        </li>
      )}
    </ul>
  );
}
