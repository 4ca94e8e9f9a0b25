/** Views and transitions for property tests. */
import fc from "fast-check";
import {
  clearFilters,
  excludeFacet,
  setAgainst,
  setAxis,
  setCount,
  setFacet,
  setMin,
  setQuery,
  setSort,
  setWindow,
} from "../../src/store/controls";
import { clearPin, setFocus, setRows, type Transition, toggleFacet, togglePin } from "../../src/store/transitions";
import { FACETS, normalise, type View } from "../../src/store/view";

const id = fc.constantFrom(
  "trump",
  "putin",
  "leader-contact",
  "us-ru",
  "é",
  "a:b/c*d~e",
  "100%",
  "x=y&z",
  "日本",
  "+1",
  "__proto__",
);
const value = fc.oneof(
  { weight: 4, arbitrary: id },
  { weight: 1, arbitrary: fc.string({ minLength: 1, maxLength: 12, unit: "binary" }) },
);
const signed = fc.tuple(fc.boolean(), value).map(([excluded, text]) => (excluded ? `-${text}` : text));
const day = fc
  .date({ min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const text = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.string({ maxLength: 30, unit: "binary" }),
  fc.constantFrom("", "  two  words ", "%", "a+b"),
);
const pin = fc.oneof(
  fc.constantFrom(
    "coding:a1-07",
    "cell:trump~*",
    "cell:*~talks",
    "stage:2025-02~~3~us-ru",
    "venue:saudi-arabia",
    "link:l1",
  ),
  fc.constantFrom("cell:*~*", "coding:", "nothing", "stage:2025~9~us-ru"),
);
const panel = fc.constantFrom("matrix", "stages", "venues", "filters", "evidence", "contested");

const keys = {
  from: day,
  to: day,
  axis: fc.constantFrom("said", "reported"),
  q: text,
  min: fc.integer({ min: -1, max: 1_000_001 }),
  count: fc.constantFrom("codings", "utterances", "origins"),
  rows: fc.constantFrom("speaker", "party"),
  sort: fc.constantFrom("party", "count", "name"),
  focus: panel,
  pin,
  ...Object.fromEntries(FACETS.map((facet) => [facet, fc.array(signed, { maxLength: 4 })])),
};
const patch = fc.record(keys, { requiredKeys: [] });

/** What is nearly a View: some keys, in any order, some of them malformed. */
export const nearlyView: fc.Arbitrary<unknown> = fc
  .tuple(patch, fc.option(patch, { nil: undefined }))
  .map(([view, against]) => (against ? { against, ...view } : view));

/** A canonical View. */
export const arbitraryView: fc.Arbitrary<View> = nearlyView.map((input) => normalise(input).view);

const facet = fc.constantFrom(...FACETS);
const end = fc.option(fc.oneof(day, fc.constant("2025-02-30")));

/** A change with its arguments, which may be malformed. */
export const arbitraryTransition: fc.Arbitrary<Transition> = fc.oneof(
  fc.tuple(facet, signed).map(
    ([name, one]): Transition =>
      (view) =>
        toggleFacet(view, name, one),
  ),
  fc.tuple(facet, value).map(
    ([name, one]): Transition =>
      (view) =>
        excludeFacet(view, name, one),
  ),
  fc.tuple(facet, fc.array(signed, { maxLength: 4 })).map(
    ([name, all]): Transition =>
      (view) =>
        setFacet(view, name, all),
  ),
  fc.tuple(end, end).map(
    ([from, to]): Transition =>
      (view) =>
        setWindow(view, from, to),
  ),
  fc.constantFrom("said" as const, "reported" as const).map(
    (axis): Transition =>
      (view) =>
        setAxis(view, axis),
  ),
  text.map(
    (q): Transition =>
      (view) =>
        setQuery(view, q),
  ),
  fc.double().map(
    (min): Transition =>
      (view) =>
        setMin(view, min),
  ),
  fc.constantFrom("codings" as const, "origins" as const).map(
    (unit): Transition =>
      (view) =>
        setCount(view, unit),
  ),
  fc.constantFrom("speaker" as const, "party" as const).map(
    (rows): Transition =>
      (view) =>
        setRows(view, rows),
  ),
  fc.constantFrom("party" as const, "count" as const).map(
    (sort): Transition =>
      (view) =>
        setSort(view, sort),
  ),
  fc.constantFrom("matrix" as const, null).map(
    (focus): Transition =>
      (view) =>
        setFocus(view, focus),
  ),
  fc.option(arbitraryView).map(
    (against): Transition =>
      (view) =>
        setAgainst(view, against),
  ),
  pin.map(
    (mark): Transition =>
      (view) =>
        togglePin(view, mark),
  ),
  fc.constantFrom<Transition>(clearPin, clearFilters),
);
