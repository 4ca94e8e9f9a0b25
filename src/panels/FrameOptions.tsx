import { createContext, type ReactNode, useContext } from "react";

/** Which parts of a panel's frame the place it is used in shows. */
export interface FrameOptions {
  readonly title: boolean;
  /** Buttons: view as table, enlarge, and the panel's own switches. */
  readonly controls: boolean;
  /** The key. */
  readonly legend: boolean;
  /** False where a shared screen is looked at and nobody can point. */
  readonly enlarge: boolean;
  /** Begins as the table. */
  readonly table: boolean;
}

const EVERYTHING: FrameOptions = { title: true, controls: true, legend: true, enlarge: true, table: false };

const Context = createContext<FrameOptions>(EVERYTHING);

export function FrameOptionsProvider({ options, children }: { options: Partial<FrameOptions>; children: ReactNode }) {
  return <Context value={{ ...EVERYTHING, ...options }}>{children}</Context>;
}

export function useFrameOptions(): FrameOptions {
  return useContext(Context);
}
