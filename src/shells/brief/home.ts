import { createContext } from "react";

/**
 * Where the Views of a briefing can be explored, without a fragment: "" is this page itself; for a briefing in a file of its
 * own it is the page that it was made from, null where that is not known.
 */
export const Home = createContext<string | null>("");
