/** Draws a group's page: one small `setData` of what differs, then the scroll to where one should stand. */
import type { Moment } from '@gelin/domain/phone';
import { patchBlocks, type Patch } from './group.patch';
import { initial, present, type RoomState, type RoomView } from './group.room';

interface Screen {
  setData(patch: Patch, done?: () => void): void;
}

/** How the page was asked to open: when it was last looked at, and how much was new then. */
export interface Asked {
  readonly seenAt: Moment | undefined;
  readonly counted: number;
}

export interface Room {
  readonly group: string;
  readonly asked: Asked;
  readonly state: RoomState;
  /** Takes the changes over and draws them; `anchor` is the element to bring into sight afterwards. */
  change(changes: Partial<RoomState>, anchor?: string): void;
}

/** The page before anything is known. */
export const FIRST: RoomView = present(initial());

/** The room of one page. */
export function roomOn(screen: Screen, group: string, asked: Asked): Room {
  let state = initial();
  let shown = FIRST;
  let last = '';
  // A scroll-view looks for its anchor when the attribute changes: the blocks have to be there already.
  const settle = (anchor: string): void => {
    if (anchor === last) screen.setData({ anchor: '' });
    last = anchor;
    screen.setData({ anchor });
  };
  return {
    group,
    asked,
    get state() {
      return state;
    },
    change(changes, anchor) {
      state = { ...state, ...changes };
      const next = present(state);
      const patch = { ...patchOthers(shown, next), ...patchBlocks(shown.blocks, next.blocks) };
      shown = next;
      const then = anchor ? () => settle(anchor) : undefined;
      if (Object.keys(patch).length > 0) screen.setData(patch, then);
      else then?.();
    },
  };
}

function patchOthers(before: RoomView, next: RoomView): Patch {
  const fields = (Object.keys(next) as (keyof RoomView)[]).filter(
    (field) => field !== 'blocks' && JSON.stringify(before[field]) !== JSON.stringify(next[field]),
  );
  return Object.fromEntries(fields.map((field) => [field, next[field]]));
}
