import { useMemo } from "react";
import { BOUNDARY_NOTE } from "../../dossier/basemap";
import { formatEdtf } from "../../dossier/edtfWords";
import { count, figure } from "../../dossier/figures";
import type { Dossier, Place } from "../../dossier/types";
import type { Engine } from "../../engine/engine";
import { venuesFinding } from "../../engine/findings/venues";
import { MOST_MENTIONS, venueRows } from "../../engine/venues";
import { parsePin } from "../../store/pin";
import type { Hover } from "../../store/store";
import { toggleFacet, togglePin } from "../../store/transitions";
import { useHover, useView, useViewStore } from "../../store/ViewContext";
import { useFrameOptions } from "../FrameOptions";
import { PanelFrame } from "../PanelFrame";
import { useDossier, useEngine, useNames, useRows } from "../RowsContext";
import { onSharedScreen } from "../sharedScreen";
import { useBoundaries } from "./basemap";
import type { VenueActions } from "./VenueList";
import { Venues } from "./Venues";
import { VenuesKey } from "./VenuesKey";
import { VenuesTable } from "./VenuesTable";

const NOTHING: readonly string[] = [];

/** Where the sides may meet, by whose account. */
export default function VenuesPanel() {
  const { rows } = useRows();
  const dossier = useDossier();
  const names = useNames();
  const store = useViewStore();
  const engine = useEngine();
  const { controls } = useFrameOptions();
  const { boundaries, failure } = useBoundaries();
  const view = useView();
  const filtered = view.venue ?? NOTHING;
  const pointed = useHover((hover) => placesOf(hover, engine));
  const { places, mentions, total, origins } = rows.part(venueRows);
  const shown = onSharedScreen() ? places.map(({ place }) => place).join(" ") : null;
  const extent = useMemo(() => venuesOf(dossier, shown), [dossier, shown]);
  const named = parsePin(view.pin ?? "");
  const actions = useMemo<VenueActions>(
    () => ({
      onPin: (id) => store.commit((old) => togglePin(old, `venue:${id}`)),
      onFilter: (place) => store.commit((old) => toggleFacet(old, "venue", place)),
      onPoint: (id) => store.setHover(id === null ? null : { kind: "place", id }),
    }),
    [store],
  );
  return (
    <PanelFrame
      panel="venues"
      finding={venuesFinding(rows, dossier, view)}
      subtitle={`${
        mentions < total
          ? `${figure(mentions)} of ${count(total, "mention")}, ${count(places.length, "place")}`
          : `${count(total, "mention")} of ${count(places.length, "place")}`
      }${view.count === "origins" && places.length > 0 ? ` from ${count(origins, "origin")}` : ""} · as of ${formatEdtf(dossier.asOf)}`}
      legend={<VenuesKey />}
      table={() => <VenuesTable places={places} told={mentions <= MOST_MENTIONS} names={names} />}
      footer={BOUNDARY_NOTE}
    >
      {(box) => (
        <Venues
          places={places}
          extent={extent}
          boundaries={boundaries}
          failure={failure}
          names={names}
          box={box}
          controls={controls}
          pinned={named?.kind === "venue" ? named.id : null}
          pointed={pointed}
          filtered={filtered}
          {...actions}
        />
      )}
    </PanelFrame>
  );
}

/**
 * What the map is fitted to: every place that the dossier names as a venue, whatever the filters, so that it stays put; in a
 * scene, which nobody filters step by step, those shown.
 */
function venuesOf({ places, articles }: Dossier, shown: string | null): readonly Place[] {
  const named = new Set(shown?.split(" ") ?? articles.flatMap(({ venues }) => venues.map(({ place }) => place)));
  return places.filter(({ id }) => named.has(id));
}

/** The places that are pointed at, themselves or by codings at the same stretch. */
function placesOf(hover: Hover | null, engine: Engine): readonly string[] {
  if (hover?.kind === "place") return [hover.id];
  if (hover?.kind !== "coding") return NOTHING;
  return [...new Set(hover.ids.slice(0, 50).flatMap((id) => engine.coding(id)?.places ?? []))];
}
