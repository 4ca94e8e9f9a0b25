import { ArticleBars } from "./ArticleBars";
import { Heat } from "./Heat";
import { HeatKey } from "./HeatKey";
import { HeatTable } from "./HeatTable";

/** What counts claims and articles where there are too many to be drawn one by one: it comes in one piece, when it is needed. */
export const counting = { ArticleBars, Heat, HeatKey, HeatTable };
