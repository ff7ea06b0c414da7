/**
 * How long something may take to appear on a phone, in milliseconds. Machines of tests are slow, shared, and stand still
 * at times: a wait ends when what it waits for is there, so patience costs nothing where all is well.
 */
export const PATIENCE = 60_000;
