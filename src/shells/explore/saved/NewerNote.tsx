import css from "./saved.module.css";

interface NewerNoteProps {
  /** What they are, of one. */
  readonly what: string;
  readonly names: readonly string[];
}

/** Names what a newer version of Parley made and this one leaves alone; nothing where there is none. */
export function NewerNote({ what, names }: NewerNoteProps) {
  if (names.length === 0) return null;
  const [few, more] = [names.slice(0, SHOWN), names.length - SHOWN];
  return (
    <p className={css.note}>
      {names.length === 1
        ? `1 ${what} was made by a newer version of Parley and is left as it is: `
        : `${names.length} ${what}s were made by a newer version of Parley and are left as they are: `}
      {few.map((name, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two may have one name, and none has a state
        <span key={at}>
          {at > 0 && ", "}
          <bdi>“{name}”</bdi>
        </span>
      ))}
      {more > 0 ? ` and ${more} more.` : "."}
    </p>
  );
}

const SHOWN = 5;
