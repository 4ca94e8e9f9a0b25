import css from "./saved.module.css";

/** Why something was not read: a heading, and what is wrong in it, the first ten. */
export function Faults({ title, faults }: { readonly title: string; readonly faults: readonly string[] }) {
  return (
    <div className={css.warning}>
      <p>{title}</p>
      <ul>
        {faults.slice(0, SHOWN).map((fault) => (
          <li key={fault}>
            <bdi>{fault}</bdi>
          </li>
        ))}
        {faults.length > SHOWN && <li>and {faults.length - SHOWN} more</li>}
      </ul>
    </div>
  );
}

const SHOWN = 10;
