/**
 * What the engine must answer, worked out the slow and obvious way: lists of objects, predicates and loops. It shares
 * with the engine the dates, the names and the grammar of a pin, nothing else.
 */

import type { DayInterval } from "../../src/dossier/days";
import { edtfOf } from "../../src/dossier/edtf";
import { nameOf } from "../../src/dossier/facetNames";
import { namesOf } from "../../src/dossier/names";
import {
  type Article,
  type Coding,
  type Dossier,
  PARTIES,
  type Party,
  RUNGS,
  STANCES,
  VENUE_ROLES,
  type VenueMention,
} from "../../src/dossier/types";
import type { Coverage, FacetRow, MatrixCell, MatrixRows, StageRows, VenueRows } from "../../src/engine/rows";
import { parsePin } from "../../src/store/pin";
import { FACETS, type Facet, type View } from "../../src/store/view";

/** Stretches of days in which claims and articles are counted: all in one, days, and of every width. */
export const BINS: readonly (readonly number[])[] = [
  [0, 30_000],
  [20_120, 20_121, 20_122, 20_123, 20_124],
  [18_993, 19_358, 20_089, 20_090, 20_120, 20_300],
];

type Kept = "window" | "q" | "pin" | Facet;
interface Row {
  readonly coding: Coding;
  readonly article: Article;
}
interface Named {
  readonly mention: VenueMention;
  readonly article: Article;
}

export function reference(dossier: Dossier, view: View) {
  const names = namesOf(dossier);
  const axis = view.axis ?? "said";
  const pin = view.pin ? parsePin(view.pin) : null;
  const rows: Row[] = [];
  const named: Named[] = [];
  for (const article of dossier.articles) {
    for (const coding of article.codings) rows.push({ coding, article });
    for (const mention of article.venues) named.push({ mention, article });
  }
  const party = (actor: string): Party => dossier.actors.find(({ id }) => id === actor)?.party ?? "other";

  // What a coding is filtered by.
  function valuesOf({ coding, article }: Row, facet: Facet): readonly string[] {
    const who = coding.kind === "event" ? coding.actors : coding.speaker ? [coding.speaker] : [];
    switch (facet) {
      case "party":
        return who.map(party);
      case "speaker":
        return who;
      case "issue":
        return coding.issue ? [coding.issue] : [];
      case "stance":
        return coding.stance ? [coding.stance] : [];
      case "track":
        return coding.stage ? [coding.stage.track] : [];
      case "rung":
        return coding.stage ? [RUNGS[coding.stage.rung] as string] : [];
      case "kind":
        return [coding.kind];
      case "outlet":
        return article.outlet ? [article.outlet] : [];
      case "article":
        return [article.id];
      case "via":
        return coding.via;
      case "venue":
        return article.venues.filter((mention) => touch(mention, coding)).map(({ place }) => place);
      case "hops":
        return [coding.via.length === 0 ? "first-hand" : coding.via.length === 1 ? "one" : "two-or-more"];
      case "sourcing":
        return [coding.speaker && party(coding.speaker) === "unnamed" ? "unnamed" : "named"];
      case "hedged":
        return [coding.hedged ? "yes" : "no"];
    }
  }

  function dateOf({ coding, article }: Row): DayInterval | null {
    if (axis === "reported") return edtfOf(article.reported).interval;
    return coding.said ? edtfOf(coding.said).interval : null;
  }

  function passesFacet(values: readonly string[], facet: Facet): boolean {
    const clause = view[facet] ?? [];
    const wanted = clause.filter((value) => value[0] !== "-");
    const unwanted = clause.filter((value) => value[0] === "-").map((value) => value.slice(1));
    if (wanted.length > 0 && !values.some((value) => wanted.includes(value))) return false;
    return !values.some((value) => unwanted.includes(value));
  }

  function passesWindow(date: DayInterval | null): boolean {
    if (!view.from && !view.to) return true;
    if (!date) return false;
    if (view.from && date.end < edtfOf(view.from).interval.start) return false;
    return !view.to || date.start <= edtfOf(view.to).interval.start;
  }

  const spellings = (id: string | null) => {
    const actor = dossier.actors.find((other) => other.id === id);
    return actor ? [actor.name, actor.short, ...actor.spellings.map(({ text }) => text)] : [];
  };

  function textsOfCoding({ coding, article }: Row): string[] {
    const issue = dossier.codebook.issues.find(({ id }) => id === coding.issue);
    const people = [coding.speaker, ...coding.actors, ...coding.via, article.outlet];
    return [coding.paraphrase, coding.quote ?? "", issue?.name ?? "", ...people.flatMap(spellings)];
  }

  function textsOfMention({ mention }: Named): string[] {
    const place = dossier.places.find(({ id }) => id === mention.place);
    const people = [mention.speaker, ...mention.via].flatMap(spellings);
    return [...(place ? [place.name, ...place.spellings] : []), ...people];
  }

  function finds(texts: readonly string[]): boolean {
    const words = plain(view.q ?? "")
      .split(/\s+/)
      .filter((word) => word !== "");
    return words.every((word) => texts.some((text) => plain(text).includes(word)));
  }

  function matrixRowOf({ coding }: Row): string | null {
    if (coding.kind === "event") return "reported";
    if (!coding.speaker) return null;
    return view.rows === "party" ? party(coding.speaker) : coding.speaker;
  }

  function isPinned(row: Row): boolean {
    const { coding, article } = row;
    switch (pin?.kind) {
      case "coding":
        return coding.id === pin.id;
      case "link":
        return dossier.links.some(({ id, a, b }) => id === pin.id && (a === coding.id || b === coding.id));
      case "venue":
        return article.venues.some((mention) => [mention.place, mention.id].includes(pin.id) && touch(mention, coding));
      case "stage": {
        const { stage } = coding;
        const date = axis === "said" ? coding.said : article.reported;
        return (
          stage !== null &&
          stage.rung === pin.rung &&
          stage.track === pin.track &&
          (pin.date === "*" ? !!date : date === pin.date)
        );
      }
      case "cell": {
        const line = matrixRowOf(row);
        if (line === null || coding.issue === null) return false;
        return (pin.row === "*" || pin.row === line) && (pin.issue === "*" || pin.issue === coding.issue);
      }
      default:
        return true;
    }
  }

  function passes(row: Row, clause: Kept): boolean {
    switch (clause) {
      case "window":
        return passesWindow(dateOf(row));
      case "q":
        return !view.q || finds(textsOfCoding(row));
      case "pin":
        return isPinned(row);
      default:
        return passesFacet(valuesOf(row, clause), clause);
    }
  }

  const clauses: readonly Kept[] = ["window", ...FACETS, "q", "pin"];
  const failed = new Map(rows.map((row) => [row, clauses.filter((clause) => !passes(row, clause))]));
  function under(...ignored: readonly Kept[]): Row[] {
    return rows.filter((row) => failed.get(row)!.every((clause) => ignored.includes(clause)));
  }

  // Counting in the View's unit.
  function unitOf(row: Row): string {
    const { coding } = row;
    if (view.count === "utterances") return coding.utterance ? `utterance ${coding.utterance}` : coding.id;
    return view.count === "origins" ? originOf(coding.via, row.article).origin : coding.id;
  }
  const count = (some: readonly Row[]) => new Set(some.map(unitOf)).size;

  const inView = under();
  const order = new Map(rows.map((row, at) => [row, at]));
  const byDate = (a: Row, b: Row) => {
    const [first, second] = [dateOf(a), dateOf(b)];
    if (first && second) return first.start - second.start || first.end - second.end || order.get(a)! - order.get(b)!;
    if (!first && !second) return order.get(a)! - order.get(b)!;
    return first ? -1 : 1;
  };

  function facet(name: Facet): FacetRow[] {
    const others = under(name);
    const chosen = view[name] ?? [];
    const vocabulary: Record<Facet, readonly string[]> = {
      party: PARTIES,
      speaker: dossier.actors.map(({ id }) => id),
      issue: dossier.codebook.issues.map(({ id }) => id),
      stance: STANCES,
      track: ["us-ru", "us-ua", "ru-ua", "multi"],
      rung: RUNGS,
      kind: ["statement", "event"],
      outlet: dossier.outlets.map(({ id }) => id),
      article: dossier.articles.map(({ id }) => id),
      via: dossier.outlets.map(({ id }) => id),
      venue: dossier.places.map(({ id }) => id),
      hops: ["first-hand", "one", "two-or-more"],
      sourcing: ["named", "unnamed"],
      hedged: ["yes", "no"],
    };
    const having = (list: readonly Row[], value: string) => list.filter((row) => valuesOf(row, name).includes(value));
    let listed = vocabulary[name].filter(
      (value) =>
        having(rows, value).length > 0 ||
        ["hops", "sourcing"].includes(name) ||
        (name === "venue" && named.some((n) => n.mention.place === value)),
    );
    if (["speaker", "outlet", "via", "venue"].includes(name))
      listed = [...listed].sort((a, b) => having(rows, b).length - having(rows, a).length);
    const others2 = chosen.map((value) => value.replace(/^-/, "")).filter((value) => !listed.includes(value));
    return [...listed, ...new Set(others2)].map((value) => ({
      value,
      name: nameOf(names, name, value),
      count: count(having(others, value)),
      state: chosen.includes(value) ? "included" : chosen.includes(`-${value}`) ? "excluded" : null,
    }));
  }

  const disputed = new Set(
    dossier.links.filter(({ type }) => type === "contradicts" || type === "tension").flatMap(({ a, b }) => [a, b]),
  );

  function matrix(): MatrixRows {
    const own = pin?.kind === "cell";
    const shown = own ? under("pin") : inView;
    const least = view.min ?? 1;
    const lines =
      view.rows === "party"
        ? PARTIES.map((id) => ({ id: id as string, name: nameOf(names, "party", id), party: id as Party | null }))
        : dossier.actors.map(({ id, short, party: of }) => ({ id, name: short, party: of as Party | null }));
    const all = [...lines, { id: "reported", name: "Reported as happened", party: null }];
    const celled = (list: readonly Row[]) => list.filter((row) => row.coding.issue && matrixRowOf(row));
    const inRow = (list: readonly Row[], id: string) => celled(list).filter((row) => matrixRowOf(row) === id);
    const inColumn = (list: readonly Row[], id: string) => celled(list).filter((row) => row.coding.issue === id);

    const ordering = under("pin");
    const ranked = all
      .map((line, at) => ({ line, at }))
      .sort((a, b) => {
        if (a.line.id === "reported" || b.line.id === "reported") return a.line.id === "reported" ? 1 : -1;
        let first = 0;
        if (view.sort === "count") first = count(inRow(ordering, b.line.id)) - count(inRow(ordering, a.line.id));
        if (view.sort === "name") first = a.line.name.localeCompare(b.line.name, "en");
        return first || PARTIES.indexOf(a.line.party!) - PARTIES.indexOf(b.line.party!) || a.at - b.at;
      })
      .map(({ line }) => ({ ...line, total: count(inRow(shown, line.id)) }));

    const speaking = (issue: string) =>
      new Set(inColumn(rows, issue).flatMap(({ coding }) => (coding.kind === "event" ? [] : [party(coding.speaker!)])))
        .size;
    const columns = dossier.codebook.issues
      .map(({ id, name }, at) => ({ issue: id, name, total: count(inColumn(shown, id)), parties: speaking(id), at }))
      .sort(
        (a, b) =>
          Number(a.issue === "other") - Number(b.issue === "other") ||
          b.parties - a.parties ||
          inColumn(rows, b.issue).length - inColumn(rows, a.issue).length ||
          a.at - b.at,
      )
      .map(({ at: _, ...column }) => column);

    const shownRows = ranked.filter(({ total }) => total > 0 && total >= least);
    const shownColumns = columns.filter(({ total }) => total > 0 && total >= least);
    const cells: MatrixCell[] = [];
    for (const { id } of shownRows)
      for (const { issue } of shownColumns) {
        const cell = inRow(shown, id).filter(({ coding }) => coding.issue === issue);
        if (cell.length === 0) continue;
        const some = (test: (coding: Coding) => boolean) => count(cell.filter(({ coding }) => test(coding)));
        cells.push({
          row: id,
          issue,
          stances: {
            affirms: some(({ stance }) => stance === "affirms"),
            conditional: some(({ stance }) => stance === "conditional"),
            denies: some(({ stance }) => stance === "denies"),
            withholds: some(({ stance }) => stance === "withholds"),
          },
          neutral: some(({ stance }) => stance === null),
          total: count(cell),
          hedged: some(({ hedged }) => hedged),
          ignorance: some(({ stance, withholding }) => stance === "withholds" && withholding === "ignorance"),
          contested: cell.some(({ coding }) => disputed.has(coding.id)),
          lit: !own || cell.some((row) => isPinned(row)),
        });
      }
    const inCells = (id: string) =>
      shown.some(
        (row) =>
          row.coding.id === id &&
          cells.some((cell) => cell.row === matrixRowOf(row) && cell.issue === row.coding.issue),
      );
    return {
      rows: shownRows,
      columns: shownColumns,
      cells,
      disputes: dossier.links
        .filter(({ type, a, b }) => (type === "contradicts" || type === "tension") && inCells(a) && inCells(b))
        .map(({ id }) => id),
      hiddenRows: ranked.filter(({ total }) => total > 0 && total < least).length,
      hiddenColumns: columns.filter(({ total }) => total > 0 && total < least).length,
      withoutIssue: count(shown.filter(({ coding }) => coding.issue === null)),
      total: count(celled(shown)),
    };
  }

  function covered(): Set<number> {
    const days = new Set<number>();
    for (const { reported } of dossier.articles) {
      const { start, end } = edtfOf(reported).interval;
      for (let day = start - 6; day <= end; day++) days.add(day);
    }
    return days;
  }

  function coverage(): Coverage {
    const days = [...covered()].sort((a, b) => a - b);
    const stretches: { start: number; end: number }[] = [];
    for (const day of days) {
      const last = stretches.at(-1);
      if (last && day === last.end + 1) last.end = day;
      else stretches.push({ start: day, end: day });
    }
    const reported: DayInterval[] = [];
    for (const { start, end } of dossier.articles.map((article) => edtfOf(article.reported).interval))
      if (!reported.some((other) => other.start === start && other.end === end)) reported.push({ start, end });
    return {
      stretches,
      reported: reported.sort((a, b) => a.start - b.start || a.end - b.end),
      articles: dossier.articles.map((article) => ({
        article: article.id,
        title: article.title,
        reported: edtfOf(article.reported).interval,
        uncertain: edtfOf(article.reported).uncertain,
        codings: inView.filter((row) => row.article === article).length,
      })),
    };
  }

  function stages(): StageRows {
    const own = pin?.kind === "stage";
    const shown = own ? under("pin") : inView;
    const staged = shown.filter(({ coding }) => coding.stage);
    const days = covered();
    return {
      marks: staged
        .filter(dateOf)
        .sort(byDate)
        .map((row) => {
          const { coding, article } = row;
          const text = (axis === "said" ? coding.said : article.reported)!;
          const date = dateOf(row)!;
          const who = coding.kind === "event" ? coding.actors[0] : coding.speaker;
          let anyCovered = false;
          for (let day = date.start; day <= date.end; day++) if (days.has(day)) anyCovered = true;
          return {
            coding: coding.id,
            article: article.id,
            speaker: coding.speaker,
            party: who ? party(who) : null,
            stance: coding.stance,
            kind: coding.kind,
            actors: coding.actors,
            issue: coding.issue,
            dating: axis === "said" ? coding.dating : article.dating,
            rung: coding.stage!.rung,
            direction: coding.stage!.direction,
            track: coding.stage!.track,
            date,
            uncertain: edtfOf(text).uncertain,
            approximate: edtfOf(text).approximate,
            retrospect: axis === "said" && !anyCovered,
            pin: `stage:${text}~${coding.stage!.rung}~${coding.stage!.track}`,
            lit: !own || isPinned(row),
          };
        }),
      dated: staged.filter(dateOf).length,
      undated: staged.filter((row) => !dateOf(row)).length,
      withoutStage: count(shown.filter(({ coding }) => !coding.stage)),
      total: count(staged),
    };
  }

  function stageDates() {
    const dates: DayInterval[] = [];
    const claims = rows.filter((row) => row.coding.stage && dateOf(row) && passesWindow(dateOf(row)));
    for (const { start, end } of claims.map((row) => dateOf(row)!))
      if (!dates.some((other) => other.start === start && other.end === end)) dates.push({ start, end });
    const undated = rows.flatMap(({ coding }) => (coding.said === null && coding.stage ? [coding.stage.rung] : []));
    return {
      dates: dates.sort((a, b) => a.start - b.start || a.end - b.end),
      undatedRung: undated.length > 0 ? Math.max(...undated) : null,
    };
  }

  /** Of each rung and bin what a window of the bin's days would hold. */
  function stageHeat(edges: readonly number[]) {
    const own = pin?.kind === "stage";
    const countsOf = (shown: readonly Row[]) =>
      RUNGS.map((_, rung) =>
        edges.slice(1).map((end, bin) =>
          count(
            shown.filter((row) => {
              const date = dateOf(row);
              return row.coding.stage?.rung === rung && date && date.start < end && date.end >= edges[bin]!;
            }),
          ),
        ),
      );
    return { edges, counts: countsOf(own ? under("pin") : inView), lit: own ? countsOf(inView) : null };
  }

  function articleHeat(edges: readonly number[]) {
    const inBin = (at: number) =>
      dossier.articles.filter(({ reported }) => {
        const { start, end } = edtfOf(reported).interval;
        return start < edges[at + 1]! && end >= edges[at]!;
      });
    const bins = edges.slice(1).map((_, at) => inBin(at));
    return {
      edges,
      articles: bins.map((articles) => articles.length),
      codings: bins.map((articles) => inView.filter(({ article }) => articles.includes(article)).length),
    };
  }

  function stageBins() {
    const dated = rows.filter(dateOf).map((row) => dateOf(row)!.start);
    const first = dated.length > 0 ? Math.min(...dated) : 0;
    const weeks = dated.length > 0 ? Math.floor((Math.max(...dated) - first) / 7) + 1 : 0;
    const counts = RUNGS.map((_, rung) => {
      const week = new Array<number>(weeks).fill(0);
      for (const row of inView)
        if (row.coding.stage?.rung === rung && dateOf(row)) week[Math.floor((dateOf(row)!.start - first) / 7)]!++;
      return week;
    });
    return { first, weeks, counts };
  }

  // A venue mention has some facets itself, the others by the codings it overlaps.
  function mentionValues({ mention, article }: Named, name: Facet): readonly string[] | null {
    switch (name) {
      case "party":
        return mention.speaker ? [party(mention.speaker)] : [];
      case "speaker":
        return mention.speaker ? [mention.speaker] : [];
      case "via":
        return mention.via;
      case "outlet":
        return article.outlet ? [article.outlet] : [];
      case "article":
        return [article.id];
      case "venue":
        return [mention.place];
      case "track":
        return meetingTrack(mention.meeting.who.map(party));
      default:
        return null;
    }
  }

  function mentionPasses(one: Named, clause: Kept): boolean {
    const { mention, article } = one;
    const overlapping = rows.filter((row) => row.article === article && touch(row.coding, mention));
    const byCoding = () => overlapping.some((row) => !failed.get(row)!.includes(clause));
    if (clause === "window") {
      const text = axis === "said" ? mention.when : article.reported;
      return passesWindow(text ? edtfOf(text).interval : null);
    }
    if (clause === "q") return !view.q || finds(textsOfMention(one)) || byCoding();
    if (clause === "pin")
      return !pin || (pin.kind === "venue" ? [mention.place, mention.id].includes(pin.id) : byCoding());
    const values = mentionValues(one, clause);
    if (values) return passesFacet(values, clause);
    return !view[clause]?.length || byCoding();
  }

  function mentionsUnder(...ignored: readonly Kept[]): Named[] {
    return named.filter((one) => clauses.every((clause) => ignored.includes(clause) || mentionPasses(one, clause)));
  }

  function venues(): VenueRows {
    const own = pin?.kind === "venue";
    const shown = own ? mentionsUnder("pin") : mentionsUnder();
    const often = (place: string) => named.filter(({ mention }) => mention.place === place).length;
    const places = dossier.places
      .map((place, at) => ({ place, at }))
      .sort((a, b) => often(b.place.id) - often(a.place.id) || a.at - b.at)
      .flatMap(({ place }) => {
        const { id, name, country, precision, at } = place;
        const mentions = shown
          .filter(({ mention }) => mention.place === id)
          .map(({ mention, article }) => ({
            mention: mention.id,
            place: id,
            name,
            country,
            precision,
            at,
            role: mention.role,
            who: mention.meeting.who,
            level: mention.meeting.level,
            speaker: mention.speaker,
            party: mention.speaker ? party(mention.speaker) : null,
            via: mention.via,
            article: article.id,
            when: mention.when,
            origin: originOf(mention.via, article).origin,
            originAssumed: originOf(mention.via, article).assumed,
            lit: !own || pin.id === id || pin.id === mention.id,
          }));
        if (mentions.length === 0) return [];
        const roles = VENUE_ROLES.filter((role) => mentions.some((mention) => mention.role === role));
        const origins = new Set(mentions.map(({ origin }) => origin)).size;
        const lit = mentions.some((mention) => mention.lit);
        return [{ place: id, name, country, precision, at, count: mentions.length, mentions, roles, origins, lit }];
      });
    const origins = new Set(shown.map(({ mention, article }) => originOf(mention.via, article).origin)).size;
    return { places, mentions: shown.length, total: named.length, origins };
  }

  function evidence() {
    const seen: string[] = [];
    const groups = [];
    for (const row of [...inView].sort(byDate)) {
      const { utterance, id } = row.coding;
      const key = utterance ? `utterance ${utterance}` : id;
      if (seen.includes(key)) continue;
      seen.push(key);
      const all = utterance ? rows.filter(({ coding }) => coding.utterance === utterance) : [row];
      const here = all.filter((one) => inView.includes(one)).sort(byDate);
      const origins = new Set(here.map(({ coding, article }) => originOf(coding.via, article).origin));
      const known = new Set(here.flatMap(({ coding }) => coding.via.slice(0, 1)));
      groups.push({
        utterance,
        codings: here.map(({ coding }) => coding.id),
        elsewhere: all.filter((one) => !inView.includes(one)).map(({ coding }) => coding.id),
        origins: origins.size,
        originAssumed: [...origins].some((origin) => !known.has(origin)),
      });
    }
    const venues = mentionsUnder().map(({ mention }) => mention.id);
    const inOrder = rows.filter((one) => inView.includes(one)).map(({ coding }) => coding.id);
    return {
      size: groups.length,
      codings: inView.length,
      articles: new Set(inView.map(({ article }) => article.id)).size,
      mentions: venues.length,
      groups,
      inOrder,
      venues,
    };
  }

  function overview() {
    const perDay = new Map<number, Row[]>();
    for (const row of under("window")) {
      const date = dateOf(row);
      if (date) for (let day = date.start; day <= date.end; day++) perDay.set(day, [...(perDay.get(day) ?? []), row]);
    }
    const days = [...perDay.keys()].sort((a, b) => a - b);
    return { days, counts: days.map((day) => count(perDay.get(day)!)) };
  }

  function relax() {
    if (inView.length > 0) return [];
    return clauses.flatMap((clause) => {
      const there =
        clause === "window"
          ? view.from || view.to
          : clause === "q"
            ? view.q
            : clause === "pin"
              ? pin
              : view[clause]?.length;
      return there ? [{ clause, matched: count(under(clause)) }] : [];
    });
  }

  return {
    matched: count(inView),
    total: count(rows),
    undated: count(under("window").filter((row) => !dateOf(row) && !passes(row, "window"))),
    facets: Object.fromEntries(FACETS.map((name) => [name, facet(name)])),
    matrix: matrix(),
    stages: stages(),
    stageBins: stageBins(),
    stageDates: stageDates(),
    stageHeat: BINS.map(stageHeat),
    articleHeat: BINS.map(articleHeat),
    venues: venues(),
    coverage: coverage(),
    evidence: evidence(),
    overview: overview(),
    relax: relax(),
  };
}

function touch(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return Math.max(a.start, b.start) < Math.min(a.end, b.end);
}

function originOf(via: readonly string[], article: Article) {
  if (via.length > 0) return { origin: via[0] as string, assumed: false };
  return { origin: article.credits.length === 1 ? (article.credits[0] as string) : article.id, assumed: true };
}

function meetingTrack(parties: readonly Party[]): string[] {
  const present = [...new Set(parties)].filter((party) => party !== "press" && party !== "unnamed").sort();
  if (present.length > 2 || present.includes("europe")) return ["multi"];
  return { "ru,us": ["us-ru"], "ua,us": ["us-ua"], "ru,ua": ["ru-ua"] }[present.join()] ?? [];
}

function plain(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toUpperCase();
}
