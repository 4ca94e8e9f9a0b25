/** So much is taken from another host at most: of all files together, and as they are once unpacked. */
export const REMOTE_BYTES = 16 * 1024 * 1024;
export const REMOTE_FILES = 500;
export const REMOTE_SECONDS = 20;
/** Of an address, in characters. */
export const MAX_ADDRESS = 2000;
