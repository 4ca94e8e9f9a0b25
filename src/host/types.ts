/**
 * What a host's program says and hears: the words of `mount`, of `<Parley>` and of the element's methods. It imports
 * nothing, for it is also what stands in `v1/parley.d.ts`. What the words mean: docs/contract.md, sections 2 and 4.
 */

/** A panel's id, as in `embed.html#panel=…`. */
export type PanelName =
  | "matrix"
  | "stages"
  | "venues"
  | "filters"
  | "evidence"
  | "contested"
  | "wordings"
  | "chains"
  | "forecasts"
  | "silence"
  | "compare"
  | "articles"
  | "method";

/** What is looked at. A facet takes any of its values; one with a leading `-` leaves out. What is absent filters nothing. */
export interface PanelView {
  /** Days, `2025-02-09`, both inclusive. */
  readonly from?: string;
  readonly to?: string;
  readonly axis?: "said" | "reported";
  readonly party?: readonly string[];
  readonly speaker?: readonly string[];
  readonly issue?: readonly string[];
  readonly stance?: readonly string[];
  readonly track?: readonly string[];
  readonly rung?: readonly string[];
  readonly kind?: readonly string[];
  readonly outlet?: readonly string[];
  readonly article?: readonly string[];
  readonly via?: readonly string[];
  readonly venue?: readonly string[];
  readonly hops?: readonly string[];
  readonly sourcing?: readonly string[];
  readonly hedged?: readonly string[];
  /** Search words. A host is told them only if the link names it. */
  readonly q?: string;
  readonly min?: number;
  readonly count?: "codings" | "utterances" | "origins";
  readonly rows?: "speaker" | "party";
  readonly sort?: "party" | "count" | "name";
  readonly focus?: PanelName;
  /** The mark whose evidence is shown: `cell:trump~leader-contact`. */
  readonly pin?: string;
  /** For the comparison: what is different in the second view. */
  readonly against?: Omit<PanelView, "against">;
}

/** Changes of a view, key by key; `null` takes a key away. */
export type PanelViewPatch = { readonly [Key in keyof PanelView]?: PanelView[Key] | null };

export type Scheme = "light" | "dark" | "auto";

export interface Theme {
  readonly scheme?: Scheme | undefined;
  /** No paper of its own: the host's shows through. */
  readonly transparent?: boolean | undefined;
  /** Colours of CSS. The panel refuses ink that cannot be read on its paper. */
  readonly colours?: {
    readonly ink?: string | undefined;
    readonly paper?: string | undefined;
    readonly accent?: string | undefined;
    readonly line?: string | undefined;
  };
  /** A font family that the reader has. */
  readonly font?: string | undefined;
}

/** What an event brings, by its name. */
export interface PanelEvents {
  readonly ready: {
    readonly view: PanelView;
    readonly rev: number;
    /** How many things in the view were unknown to the panel, and left out. */
    readonly dropped: number;
  };
  /** `source` tells who changed it; `normalized`: the panel put right what it was given. */
  readonly view: {
    readonly view: PanelView;
    readonly patch: PanelViewPatch;
    readonly rev: number;
    readonly source: "initial" | "user" | "host" | "normalized";
  };
  /** The mark that the reader chose, and the ids of the codings behind it; null and none when it is let go. */
  readonly select: { readonly pin: string | null; readonly ids: readonly string[] };
  /** In CSS pixels. */
  readonly resize: { readonly height: number };
  readonly error: PanelError;
}

export interface PanelError {
  /** `version`, `type`, `shape`, `size`, `rate`, `stale`, `value`, `failed`, `timeout` or `gone`. */
  readonly code: string;
  /** A sentence in English that names what was refused. */
  readonly message: string;
}

/** The files of a dossier by their paths, `dossier.json` among them: JSON as text, or as what it says. */
export type DossierFiles = Readonly<Record<string, string | object>>;

export interface MountOptions {
  readonly panel: PanelName;
  /** What is looked at first. */
  readonly view?: PanelView | undefined;
  /** Another dossier than the bundled one. It goes through the same checks as any. */
  readonly dossier?: DossierFiles | undefined;
  /** Light unless told otherwise. */
  readonly theme?: Scheme | Theme | undefined;
  /** Panels of one group follow one another. */
  readonly group?: string | undefined;
  /** Names the frame to those who hear the page: say what the panel shows. */
  readonly title?: string | undefined;
  /** The address of the folder that Parley stands in. Default: the one above this script's. */
  readonly base?: string | undefined;
  /** Your page's origin, as `https://news.example`: the panel then hears that one only, and tells it texts, too. */
  readonly host?: string | undefined;
  /** What the panel shows around its marks: all of it unless told otherwise. */
  readonly heading?: boolean | undefined;
  readonly controls?: boolean | undefined;
  readonly legend?: boolean | undefined;
  readonly source?: boolean | undefined;
  /** `lazy`, the default, waits until the reader is near; a print waits for nobody. */
  readonly loading?: "lazy" | "eager" | undefined;
}

/** A panel in the page. What is asked of it is answered by a promise, which a refusal rejects with a `PanelError`. */
export interface Mounted {
  readonly element: HTMLIFrameElement;
  getView(): Promise<PanelView>;
  /** Changes the view key by key, or replaces it as a whole, and answers the one that holds then. */
  setView(view: PanelViewPatch, how?: "patch" | "replace"): Promise<PanelView>;
  /** Instead of the theme before. What it does not name is as the page's `--parley-…` properties say, or as by default. */
  setTheme(theme: Scheme | Theme): Promise<void>;
  setData(files: DossierFiles): Promise<void>;
  /** Hears an event until the answer is called. */
  on<Name extends keyof PanelEvents>(name: Name, listener: (event: PanelEvents[Name]) => void): () => void;
  /** Takes the panel out of the page, with all that listens to it. May be called twice. */
  dispose(): void;
}
