import css from "./matrix.module.css";

/** Somebody in the dossier says otherwise: a crossed equals sign. */
export function ContestedMark() {
  return <Mark path="M-3.5-1.5H3.5M-3.5 1.5H3.5M2-4L-2 4" />;
}

/** The words leave room: a wave. */
export function HedgedMark() {
  return <Mark path="M-4 .75C-2.5-2 -1.25-1.75 0 0S2.5 2 4-.75" />;
}

function Mark({ path }: { readonly path: string }) {
  return (
    <svg className={css.mark} viewBox="-5 -5 10 10" aria-hidden="true" focusable="false">
      <path d={path} />
    </svg>
  );
}
