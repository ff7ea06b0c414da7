/** Draws a group's page: one small `setData` of what differs, then the scroll to where one should stand. */
import { patchBlocks, type Patch } from './group.patch';
import { initial, present, type RoomState, type RoomView } from './group.room';

interface Screen {
  setData(patch: Patch, done?: () => void): void;
}

export interface Room {
  readonly state: RoomState;
  /** Takes the changes over and draws them; `anchor` is the element to bring into sight afterwards. */
  change(changes: Partial<RoomState>, anchor?: string): void;
}

/** The page before anything is known. */
export const FIRST: RoomView = present(initial());

/** The room of one page. */
export function roomOn(screen: Screen): Room {
  let state = initial();
  let shown = FIRST;
  return {
    get state() {
      return state;
    },
    change(changes, anchor) {
      state = { ...state, ...changes };
      const next = present(state);
      const patch = { ...patchOthers(shown, next), ...patchBlocks(shown.blocks, next.blocks) };
      shown = next;
      // A scroll-view looks for its anchor when the attribute changes: the blocks have to be there already.
      const settle = anchor ? () => screen.setData({ anchor }) : undefined;
      if (Object.keys(patch).length > 0) screen.setData(patch, settle);
      else settle?.();
    },
  };
}

function patchOthers(before: RoomView, next: RoomView): Patch {
  const fields = (Object.keys(next) as (keyof RoomView)[]).filter(
    (field) => field !== 'blocks' && before[field] !== next[field],
  );
  return Object.fromEntries(fields.map((field) => [field, next[field]]));
}
