/** The world's boundaries as TopoJSON: one object `countries`, ids ISO 3166-1 alpha-3, X.. for disputed areas. */
export interface Basemap {
  readonly type: "Topology";
  readonly objects: { readonly countries: object };
}

/** What stands under every map drawn from it. */
export const BOUNDARY_NOTE = "Boundaries after UN Geodata; no endorsement implied";

/** Loads the boundaries (after UN Geodata, see data/README.md) in a file of their own. Rejects if that cannot be had. */
export async function loadBasemap(): Promise<Basemap> {
  const { default: topology } = await import("../../data/basemap/countries.topo.json");
  return topology as unknown as Basemap;
}
