import { Contents } from "./Contents";
import { Counting, Dates } from "./Counting";
import { Covered } from "./Covered";
import { Definitions } from "./Definitions";
import type { Facts } from "./facts";
import css from "./method.module.css";
import { Policies } from "./Policies";
import { Coders, Reliable } from "./Reliable";
import { Titles } from "./Titles";

/** The whole page: what there is of it, then its parts in order. */
export function Method(facts: Facts) {
  return (
    <div className={css.page}>
      <div className={css.columns}>
        <header className={css.head}>
          <h2>Codebook and method</h2>
          <p>{facts.subtitle}</p>
        </header>
        <Contents />
        <div className={css.text}>
          <Covered {...facts} />
          <Coders {...facts} />
          <Definitions {...facts} />
          <Reliable {...facts} />
          <Counting {...facts} />
          <Dates {...facts} />
          <Titles {...facts} />
          <Policies />
        </div>
      </div>
    </div>
  );
}
