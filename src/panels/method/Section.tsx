import type { ReactNode } from "react";
import css from "./method.module.css";
import { SECTIONS, type SectionId } from "./sections";

/** A part of the page under its heading, which the table of contents leads to. */
export function Section({ id, children }: { readonly id: SectionId; readonly children?: ReactNode }) {
  const section = SECTIONS.find((one) => one.id === id);
  const Heading = section?.level === 4 ? "h4" : "h3";
  return (
    <section className={css.section} aria-labelledby={headingId(id)}>
      <Heading id={headingId(id)} tabIndex={-1}>
        {section?.title}
      </Heading>
      {children}
    </section>
  );
}

export function headingId(id: SectionId): string {
  return `method-${id}`;
}
