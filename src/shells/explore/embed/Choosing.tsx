import { useId, useState } from "react";
import { useView } from "../../../store/ViewContext";
import { InWords } from "../../InWords";
import {
  type Choices,
  LARGEST,
  PARTS,
  type Part,
  panelsFrom,
  pixelsIn,
  SMALLEST,
  shownView,
  type Theme,
} from "./choices";
import css from "./embed.module.css";

interface ChoosingProps {
  readonly choices: Choices;
  /** The height that is recommended, in pixels. */
  readonly needed: number;
  readonly onChoices: (choices: Choices) => void;
}

const THEMES: Readonly<Record<Theme, string>> = { light: "Light", dark: "Dark", auto: "As the reader’s system" };

/** What the embed shows, and how. */
export function Choosing({ choices, needed, onChoices }: ChoosingProps) {
  const id = useId();
  const view = useView();
  const change = (changed: Partial<Choices>) => onChoices({ ...choices, ...changed });
  const shows = (part: Part, shown: boolean) =>
    change({
      left: (Object.keys(PARTS) as Part[]).filter((one) => (one === part ? !shown : choices.left.includes(one))),
    });
  return (
    <form className={css.choosing} aria-label="What to embed" onSubmit={(event) => event.preventDefault()}>
      <label className={css.field}>
        Panel
        <select value={choices.panel} onChange={({ target }) => change({ panel: target.value as Choices["panel"] })}>
          {panelsFrom(view.focus).map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <fieldset>
        <legend>What it shows</legend>
        {Object.keys(shownView({ ...choices, whole: false }, view)).length === 0 ? (
          <InWords />
        ) : (
          <>
            <label className={css.choice}>
              <input
                type="radio"
                name={`${id}what`}
                checked={!choices.whole}
                aria-describedby={`${id}words`}
                onChange={() => change({ whole: false })}
              />
              <span>The present view</span>
            </label>
            <small id={`${id}words`} className={css.words}>
              <InWords />
            </small>
            <label className={css.choice}>
              <input type="radio" name={`${id}what`} checked={choices.whole} onChange={() => change({ whole: true })} />
              <span>Everything, without filters</span>
            </label>
          </>
        )}
      </fieldset>
      <fieldset className={css.pair}>
        <legend>Size in pixels</legend>
        <Pixels name="Width" value={choices.width} empty="its column’s" onPixels={(width) => change({ width })} />
        <Pixels
          name="Height"
          value={choices.height}
          empty={`${needed}, as it needs`}
          onPixels={(height) => change({ height })}
        />
      </fieldset>
      <fieldset>
        <legend>Looks</legend>
        <label className={css.field}>
          Theme
          <select value={choices.theme} onChange={({ target }) => change({ theme: target.value as Theme })}>
            {Object.entries(THEMES).map(([theme, name]) => (
              <option key={theme} value={theme}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <Tick
          name="Transparent background"
          on={choices.transparent}
          onTick={(transparent) => change({ transparent })}
        />
      </fieldset>
      <fieldset>
        <legend>Parts</legend>
        {(Object.keys(PARTS) as Part[]).map((part) => (
          <Tick
            key={part}
            name={PARTS[part]}
            on={!choices.left.includes(part)}
            onTick={(shown) => shows(part, shown)}
          />
        ))}
      </fieldset>
      <div className={css.field}>
        <label htmlFor={`${id}group`}>Group</label>
        <input
          id={`${id}group`}
          type="text"
          value={choices.group}
          maxLength={40}
          autoComplete="off"
          spellCheck={false}
          aria-describedby={`${id}linked`}
          onChange={({ target }) => change({ group: target.value.trim() })}
        />
        <small id={`${id}linked`}>Panels of one group on a page follow one another. For the element and React.</small>
      </div>
    </form>
  );
}

interface PixelsProps {
  readonly name: string;
  readonly value: number | null;
  /** What it is where nothing is typed. */
  readonly empty: string;
  readonly onPixels: (pixels: number | null) => void;
}

function Pixels({ name, value, empty, onPixels }: PixelsProps) {
  const id = useId();
  const [text, setText] = useState(value === null ? "" : String(value));
  const wrong = text.trim() !== "" && value === null;
  return (
    <div className={css.field}>
      <label htmlFor={id}>{name}</label>
      <input
        id={id}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        value={text}
        placeholder={empty}
        aria-invalid={wrong}
        aria-describedby={wrong ? `${id}wrong` : undefined}
        onChange={({ target }) => {
          setText(target.value);
          onPixels(pixelsIn(target.value));
        }}
      />
      {wrong && (
        <small id={`${id}wrong`}>
          {SMALLEST} to {LARGEST}
        </small>
      )}
    </div>
  );
}

interface TickProps {
  readonly name: string;
  readonly on: boolean;
  readonly onTick: (on: boolean) => void;
}

function Tick({ name, on, onTick }: TickProps) {
  return (
    <label className={css.choice}>
      <input type="checkbox" checked={on} onChange={({ target }) => onTick(target.checked)} />
      <span>{name}</span>
    </label>
  );
}
