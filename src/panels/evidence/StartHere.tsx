import { memo } from "react";
import type { Link } from "../../dossier/types";
import { togglePin } from "../../store/transitions";
import { useViewStore } from "../../store/ViewContext";
import { CodingCard } from "./CodingCard";
import css from "./evidence.module.css";

/** Where nothing is chosen: two codings of which one affirms what the other denies. */
export const StartHere = memo(function StartHere({ link }: { readonly link: Link }) {
  const store = useViewStore();
  return (
    <section className={css.start} aria-labelledby="evidence-start">
      <h2 id="evidence-start">Start here: a contested claim</h2>
      <p>{link.why}</p>
      <div className={css.reports}>
        <CodingCard id={link.a} show="wording" />
        <CodingCard id={link.b} show="wording" />
      </div>
      <button type="button" onClick={() => store.commit((view) => togglePin(view, `link:${link.id}`))}>
        Show only these two
      </button>
    </section>
  );
});
