/** `data/dossier.json`: which files belong, and as of when. */
export interface Manifest {
  readonly schema: "parley-dossier/1";
  readonly id: string;
  readonly title: string;
  /** The day up to which the dossier was kept: YYYY-MM-DD. */
  readonly asOf: string;
  readonly languages: readonly string[];
  readonly files: {
    readonly codebook: string;
    readonly actors: string;
    readonly outlets: string;
    readonly places: string;
    readonly links: string;
    readonly articles: readonly string[];
    readonly briefings: readonly string[];
  };
  /** Articles and codings in Parquet files instead (docs/contract.md, 1.16). */
  readonly table?: TableFiles | undefined;
  /** Articles and codings on a server instead (docs/contract.md, 1.17). */
  readonly engine?: EngineAddress | undefined;
}

/** The Parquet files of a dossier, by path from its `dossier.json`. */
export interface TableFiles {
  readonly articles: string;
  /** What of a coding is one of few values, its id and its offsets. */
  readonly codings: string;
  /** The texts of the codings, `textRows` rows a file but for the last. */
  readonly texts: readonly string[];
  readonly textRows: number;
}

export interface EngineAddress {
  readonly type: "clickhouse";
  readonly url: string;
  readonly database: string;
  /** Who asks, `parley` where left out; and the password of that user, which is public as all of this is. */
  readonly user?: string | undefined;
  readonly key?: string | undefined;
}
