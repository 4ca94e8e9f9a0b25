import css from "./StanceGlyph.module.css";

interface StanceGlyphProps {
  readonly stance: keyof typeof GLYPHS;
  /** Of `withholds`: claims not to know, where others decline to say. */
  readonly ignorance?: boolean;
  /** With its tone behind it, as in a cell of the matrix; bare where the ground has the tone already. */
  readonly tile?: boolean;
  /** Side of the square it is drawn in, in CSS pixels at a text scale of 1. */
  readonly size?: 12 | 14 | 16 | 18;
}

const GLYPHS = {
  affirms: "M-4 0H4M0-4V4",
  conditional: "M-3.5-1.75H3.5M0-5V1.5M-3.5 4.5H3.5",
  denies: "M-4 0H4",
  withholds: "M-3.75 0A3.75 3.75 0 1 0 3.75 0A3.75 3.75 0 1 0 -3.75 0Z",
} as const;

const NOT_KNOWING = "M-2.5-2.25A2.5 2.5 0 1 1 1.6-.35Q0 .7 0 2.1M0 4.3V4.8";

/** The sign of a stance: plus, plus over minus, minus, ring, question mark. Its word always stands beside it or in the name of what holds it. */
export function StanceGlyph({ stance, ignorance = false, tile = false, size = tile ? 18 : 12 }: StanceGlyphProps) {
  const reach = tile ? 9 : 6.5;
  return (
    <svg
      className={`${css.glyph} sign-${size}`}
      data-stance={stance}
      viewBox={`${-reach} ${-reach} ${2 * reach} ${2 * reach}`}
      aria-hidden="true"
      focusable="false"
    >
      {tile && <rect className={css.tile} x="-8.5" y="-8.5" width="17" height="17" rx="3" />}
      <path d={ignorance ? NOT_KNOWING : GLYPHS[stance]} />
    </svg>
  );
}
