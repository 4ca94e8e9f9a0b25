import { RULES_IN_WORDS } from "../../engine/findings/inWords";
import type { Finding } from "../../engine/rows";
import type { PanelId } from "../../store/view";
import type { Facts } from "./facts";
import css from "./method.module.css";
import { Section } from "./Section";
import { TITLED } from "./titles";

/** The ordered rules of every title, and which of them speaks now. */
export function Titles({ titles, view, onPin }: Facts) {
  return (
    <Section id="titles">
      <p>
        Titles are made by rules, not written by hand. Each panel tries its rules in order on what is in view, and the
        first that applies speaks. A title never claims what a filter could hide, and a click on it shows the codings
        behind it.
      </p>
      {Object.entries(RULES_IN_WORDS).map(([panel, rules]) => {
        const now = titles.get(panel);
        const name = TITLED[panel as PanelId]?.name ?? panel;
        return (
          <section key={panel} className={css.section} aria-label={`Rules of ${name}`}>
            <h4>{name}</h4>
            {now === undefined && (
              <p className={css.aside}>Which rule speaks depends on what is compared: see the panel.</p>
            )}
            <ol className={css.rules}>
              {Object.entries(rules).map(([id, { description, threshold, example }]) => (
                <li key={id} aria-current={now?.rule === id || undefined}>
                  {now?.rule === id && <Now title={now} pinned={view.pin === now.pin} onPin={onPin} />}
                  <p>{description}</p>
                  <p className={css.aside}>From: {threshold}</p>
                  <p className={css.aside}>For example: “{example}”</p>
                </li>
              ))}
            </ol>
          </section>
        );
      })}
    </Section>
  );
}

interface NowProps {
  readonly title: Finding;
  readonly pinned: boolean;
  readonly onPin: (pin: string) => void;
}

/** What the rule in force says, and the way to what it rests on. */
function Now({ title: { sentence, pin }, pinned, onPin }: NowProps) {
  return (
    <p>
      <strong>In force now:</strong>{" "}
      {pin === null ? (
        sentence
      ) : (
        <button
          type="button"
          className="plain"
          aria-pressed={pinned}
          title="Show the codings behind this sentence"
          onClick={() => onPin(pin)}
        >
          {sentence}
        </button>
      )}
    </p>
  );
}
