import css from "./venues.module.css";

/** The hatch of a country where no city is named. `shrink` undoes a zoom of what it fills. */
export function HatchPattern({ id, shrink = 1 }: { readonly id: string; readonly shrink?: number }) {
  return (
    <pattern
      id={id}
      width="4"
      height="4"
      patternUnits="userSpaceOnUse"
      patternTransform={`scale(${shrink}) rotate(45)`}
    >
      <rect className={css.hatchGround} width="4" height="4" />
      <rect className={css.hatchLine} width="1.5" height="4" />
    </pattern>
  );
}
