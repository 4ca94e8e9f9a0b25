import { memo } from "react";
import { VenueSign } from "./VenueSign";
import css from "./venues.module.css";

/** The key in one line. */
export const VenuesKey = memo(function VenuesKey() {
  return (
    <span className={css.key}>
      <span>
        <b>H</b> hosted
      </span>
      <span>
        <b>P</b> proposed
      </span>
      <span>
        <b>O</b> offered
      </span>
      <span>
        <b>–</b> past
      </span>
      <span>
        <VenueSign precision="country" /> country<span className={css.more}> only, no city named</span>
      </span>
    </span>
  );
});
