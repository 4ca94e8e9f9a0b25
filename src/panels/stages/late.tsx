import { lazy } from "react";

const load = () => import("./counting");

/** What draws counts, loaded when it is first drawn. */
export const ArticleBars = lazy(() => load().then(({ counting }) => ({ default: counting.ArticleBars })));
export const Heat = lazy(() => load().then(({ counting }) => ({ default: counting.Heat })));
export const HeatKey = lazy(() => load().then(({ counting }) => ({ default: counting.HeatKey })));
export const HeatTable = lazy(() => load().then(({ counting }) => ({ default: counting.HeatTable })));
