import css from "./wordings.module.css";

/** What is marked, and whose words are whose. */
export function WordingsKey() {
  return (
    <ul className={css.key} aria-label="Key">
      <li>
        <mark className={css.own}>underlined</mark>: words that another report does not have
      </li>
      <li>
        <span className={css.ours}>grey</span>: our words, not the speaker's
      </li>
      <li>
        <b>differs</b>: not the same in all reports
      </li>
    </ul>
  );
}
