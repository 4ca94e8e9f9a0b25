/** What a page says to a service worker of this folder: to the one that waits, and to the one that answers it. */
export const TAKE_OVER = "parley-take-over";
export const TIDY = "parley-tidy";
