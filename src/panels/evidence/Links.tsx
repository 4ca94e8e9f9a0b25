import { togglePin } from "../../store/transitions";
import { useView, useViewStore } from "../../store/ViewContext";
import { useDossier, useEngine, useNames } from "../RowsContext";
import css from "./evidence.module.css";
import { type LinkEnd, linksById, linkWords } from "./linkEnds";
import { headline } from "./wording";

/** What a coding has to do with others, each with the reason; a click pins both ends. */
export function Links({ of, links }: { readonly of: string; readonly links: readonly LinkEnd[] }) {
  const store = useViewStore();
  const dossier = useDossier();
  const engine = useEngine();
  const names = useNames();
  const pin = useView((view) => view.pin);
  return (
    <ul className={css.links} aria-label="Links to other codings">
      {links.map(({ id, type, other, why }) => {
        const link = linksById(dossier).get(id);
        const end = engine.coding(other);
        return (
          <li key={id} data-type={type}>
            <button
              type="button"
              className="plain"
              aria-pressed={pin === `link:${id}`}
              title="Show both"
              onClick={() => store.commit((view) => togglePin(view, `link:${id}`))}
            >
              <span className={css.linkType}>{link ? linkWords(link, of) : type}</span>{" "}
              {end ? headline(end.coding, names) : other}
            </button>
            <p className={css.why}>{why}</p>
          </li>
        );
      })}
    </ul>
  );
}
