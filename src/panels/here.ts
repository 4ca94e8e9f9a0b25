import type { ComponentType } from "react";
import type { PanelSpec } from "./spec";

/** The panels whose code has come. */
export const here = new WeakMap<PanelSpec, ComponentType>();
