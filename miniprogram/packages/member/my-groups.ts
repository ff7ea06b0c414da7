/** Being rung by every group I sit in, while a page is shown. */
import { watchSignals, type Watching } from '../../api/live';
import { me } from '../../store/session';

/** Watches my groups' signals until stopped; stopping before they are known is fine. */
export function watchMyGroups(onRing: () => void): Watching {
  let stopped = false;
  let watching: Watching | undefined;
  void me().then(
    ({ member }) => {
      const groups = member?.groups ?? [];
      if (!stopped && groups.length > 0)
        watching = watchSignals(
          groups.map(({ id }) => ({ group: id, open: false })),
          onRing,
        );
    },
    // Whoever loads the page asks the same question and shows its failure.
    () => undefined,
  );
  return {
    stop: () => {
      stopped = true;
      watching?.stop();
    },
  };
}
