import { figure } from "../dossier/figures";
import css from "./pages.module.css";

interface PageSwitchProps {
  /** The page that is shown, and the last one, from 0. */
  readonly at: number;
  readonly last: number;
  /** The first that is shown, from 1, how many are, and of how many. */
  readonly from: number;
  readonly shown: number;
  readonly size: number;
  /** "place": what is paged. */
  readonly noun: string;
  readonly go: (page: number) => void;
}

/** "1–50 of 2,000 places", and to the pages before and after. What leads nowhere keeps its place and the focus. */
export function PageSwitch({ at, last, from, shown, size, noun, go }: PageSwitchProps) {
  const steps = [
    ["First", 0],
    ["Earlier", at - 1],
    ["Later", at + 1],
    ["Last", last],
  ] as const;
  return (
    <nav className={css.pages} aria-label={`Pages of ${noun}s`}>
      <span role="status">{`${figure(from)}–${figure(from + shown - 1)} of ${figure(size)} ${noun}s`}</span>
      {steps.map(([name, page]) => {
        const off = page < 0 || page > last || page === at;
        return (
          <button key={name} type="button" aria-disabled={off || undefined} onClick={() => !off && go(page)}>
            {name}
          </button>
        );
      })}
    </nav>
  );
}
