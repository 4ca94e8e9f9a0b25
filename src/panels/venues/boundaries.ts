import type { Feature, FeatureCollection, Geometry } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { Basemap } from "../../dossier/basemap";

/** What the map is drawn from. */
export interface Boundaries {
  /** Every country, without the disputed areas. */
  readonly land: FeatureCollection;
  /** Areas whose ids begin with X: drawn dashed and unfilled. */
  readonly disputed: FeatureCollection;
  /** By ISO 3166-1 alpha-3. Small states have no shape at this scale. */
  readonly countries: ReadonlyMap<string, Feature>;
}

/** The boundaries as GeoJSON. A country that the basemap holds in several pieces is one feature here. */
export function boundariesOf(basemap: Basemap): Boundaries {
  const topology = basemap as unknown as Topology<{ countries: GeometryCollection }>;
  const { features } = feature(topology, topology.objects.countries);
  const countries = new Map<string, Feature>();
  for (const shape of features) {
    const id = String(shape.id);
    const known = countries.get(id);
    countries.set(id, known ? joined(known, shape) : shape);
  }
  return {
    land: collection(features.filter(({ id }) => !isDisputed(String(id)))),
    disputed: collection(features.filter(({ id }) => isDisputed(String(id)))),
    countries,
  };
}

/** The largest piece of a country: what the map must show of it. Overseas parts would draw half the world in. */
export function mainland(country: Feature, area: (geometry: Geometry) => number): Geometry {
  const { geometry } = country;
  if (geometry.type !== "MultiPolygon") return geometry;
  const pieces = geometry.coordinates.map((coordinates): Geometry => ({ type: "Polygon", coordinates }));
  return pieces.reduce((largest, piece) => (area(piece) > area(largest) ? piece : largest), pieces[0] ?? geometry);
}

function isDisputed(id: string): boolean {
  return id.startsWith("X");
}

function joined(a: Feature, b: Feature): Feature {
  return { ...a, geometry: { type: "MultiPolygon", coordinates: [...polygons(a.geometry), ...polygons(b.geometry)] } };
}

function polygons(geometry: Geometry) {
  if (geometry.type === "Polygon") return [geometry.coordinates];
  return geometry.type === "MultiPolygon" ? geometry.coordinates : [];
}

function collection(features: readonly Feature[]): FeatureCollection {
  return { type: "FeatureCollection", features: [...features] };
}
