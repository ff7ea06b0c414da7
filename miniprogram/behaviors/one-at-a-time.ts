/** Fetching anew when rung: never two at once, and many rings while one runs become one more. */

/** `work`, run at most once at a time. The promise ends when nothing is left to do. */
export function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let again = false;
  const drain = async (): Promise<void> => {
    try {
      do {
        again = false;
        await work();
      } while (again);
    } finally {
      // In the same breath as the last look at `again`: whoever asks from here on starts anew.
      running = undefined;
    }
  };
  return () => {
    if (running) again = true;
    else running = drain();
    return running;
  };
}
