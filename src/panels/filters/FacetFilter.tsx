import { lazy, Suspense, useCallback, useMemo, useState } from "react";
import { figure } from "../../dossier/figures";
import type { Names } from "../../dossier/names";
import { FACET_ROWS } from "../../engine/facets";
import type { FacetRow } from "../../engine/rows";
import { finder, fold } from "../../engine/text";
import { excludeFacet } from "../../store/controls";
import type { Hover } from "../../store/store";
import { toggleFacet } from "../../store/transitions";
import { useView, useViewStore } from "../../store/ViewContext";
import type { Facet } from "../../store/view";
import { FACET_NAMES } from "../clauseName";
import { ownDefinition } from "../definitions";
import { useNames, useRows } from "../RowsContext";
import { FacetValue } from "./FacetValue";
import css from "./filters.module.css";
import type { Place } from "./LongValues";

/** So many values are shown without being asked for, and more of them can be searched. */
const SHORT = 8;
/** Of more only those in sight are drawn. */
const LONG = 200;

const LongValues = lazy(() => import("./LongValues"));

interface FacetFilterProps {
  readonly facet: Facet;
  /** Whether it begins unfolded. */
  readonly open: boolean;
}

/** One facet, folded or not. What is folded is not counted either. */
export function FacetFilter({ facet, open: atFirst }: FacetFilterProps) {
  const [open, setOpen] = useState(atFirst);
  const chosen = useView((view) => view[facet]?.length ?? 0);
  const name = FACET_NAMES[facet];
  return (
    <details className={css.facet} open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {name}
        {chosen > 0 && <span className={css.chosen}>{figure(chosen)} chosen</span>}
      </summary>
      {open && <Values facet={facet} name={name} />}
    </details>
  );
}

function Values({ facet, name }: { readonly facet: Facet; readonly name: string }) {
  const store = useViewStore();
  const names = useNames();
  const values = useRows().rows.part(FACET_ROWS[facet]);
  const [search, setSearch] = useState("");
  const [all, setAll] = useState(false);
  const include = useCallback(
    (value: string) => store.commit((view) => toggleFacet(view, facet, value)),
    [store, facet],
  );
  const exclude = useCallback(
    (value: string) => store.commit((view) => excludeFacet(view, facet, value)),
    [store, facet],
  );
  const point = useCallback(
    (value: string | null) => store.setHover(value === null ? null : hoverOf(facet, value)),
    [store, facet],
  );

  const long = values.length > SHORT;
  const found = useMemo(() => (search === "" ? values : values.filter(finds(search))), [values, search]);
  const shown = !long || all || search !== "" ? found : found.filter(({ state }, at) => at < SHORT || state !== null);
  const draw = (row: FacetRow, place?: Place) => (
    <FacetValue
      key={row.value}
      {...row}
      {...place}
      party={partyOf(facet, row.value, names)}
      definition={definitionOf(facet, row.value, names)}
      onInclude={include}
      onExclude={exclude}
      onPoint={point}
    />
  );
  return (
    <fieldset className={css.values}>
      <legend className="hidden-text">{name}</legend>
      {long && (
        <input
          type="search"
          className={css.search}
          aria-label={`Search ${name.toLowerCase()}`}
          placeholder="Search"
          value={search}
          onChange={({ target }) => setSearch(target.value)}
        />
      )}
      {shown.length > LONG ? (
        <Suspense fallback={<p className={css.none}>Loading {figure(shown.length)} values…</p>}>
          <LongValues name={name} values={shown} draw={draw} />
        </Suspense>
      ) : (
        <ul>{shown.map((row) => draw(row))}</ul>
      )}
      {found.length === 0 && <p className={css.none}>{search === "" ? "No values." : "None is called that."}</p>}
      {long && search === "" && (
        <button type="button" className={`plain ${css.more}`} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? "Show fewer" : `Show all ${figure(values.length)}`}
        </button>
      )}
    </fieldset>
  );
}

function finds(search: string): (row: FacetRow) => boolean {
  const matches = finder(search);
  return ({ name }) => {
    const text = folded.get(name) ?? fold(name);
    folded.set(name, text);
    return matches(text);
  };
}

/** Names as they are searched: of thousands, not at each letter anew. */
const folded = new Map<string, string>();

function partyOf(facet: Facet, value: string, names: Names) {
  if (facet === "party") return names.parties.has(value) ? (value as Parameters<typeof FacetValue>[0]["party"]) : null;
  return facet === "speaker" ? (names.actors.get(value)?.party ?? null) : null;
}

function definitionOf(facet: Facet, value: string, names: Names): string | undefined {
  const terms = {
    issue: names.issues,
    stance: names.stances,
    rung: names.stages,
    track: names.tracks,
    kind: names.kinds,
  };
  return facet in terms ? terms[facet as keyof typeof terms].get(value)?.definition : ownDefinition(facet, value);
}

/** Which things of the panels a value means, to show them there. */
function hoverOf(facet: Facet, value: string): Hover | null {
  switch (facet) {
    case "party":
      return { kind: "row", id: value };
    case "speaker":
      return { kind: "actor", id: value };
    case "issue":
      return { kind: "issue", id: value };
    case "venue":
      return { kind: "place", id: value };
    default:
      return null;
  }
}
