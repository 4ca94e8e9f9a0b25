import css from "./method.module.css";
import { headingId } from "./Section";
import { SECTIONS, type SectionId } from "./sections";

/** The table of contents. Buttons and no links: the address's fragment is the View. */
export function Contents() {
  return (
    <nav className={css.contents} aria-label="On this page">
      <ul>
        {SECTIONS.map(({ id, title, level }) => (
          <li key={id} data-level={level}>
            <button type="button" className="plain" onClick={() => goTo(id)}>
              {title}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function goTo(id: SectionId): void {
  const heading = document.getElementById(headingId(id));
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView?.({ block: "start" });
}
