/** What a page knows beside what it shows: every change goes through one `present` and one `setData` of what differs. */

/** A page or component that can be drawn on. */
interface Screen<View> {
  setData(changed: Partial<View>): void;
}

export interface Stage<State> {
  readonly state: State;
  /** Takes the changes over and draws what they change; nothing when they change nothing. */
  change(changes: Partial<State>): void;
}

/**
 * A stage for each page that asks: `const stage = staged(initial, present)`, `data: stage.first`, then
 * `stage(this).change({ phase: 'ready' })`.
 */
export function staged<State extends object, View extends object>(
  initial: () => State,
  present: (state: State) => View,
) {
  const stages = new WeakMap<object, Stage<State>>();
  const of = (screen: Screen<View>): Stage<State> => {
    const known = stages.get(screen);
    if (known) return known;
    const made = stageOn(screen, initial(), first, present);
    stages.set(screen, made);
    return made;
  };
  const first = present(initial());
  return Object.assign(of, { first });
}

function stageOn<State extends object, View extends object>(
  screen: Screen<View>,
  initial: State,
  first: View,
  present: (state: State) => View,
): Stage<State> {
  let state = initial;
  let shown = first;
  return {
    get state() {
      return state;
    },
    change(changes) {
      state = { ...state, ...changes };
      const view = present(state);
      const changed = difference(shown, view);
      shown = view;
      if (changed) screen.setData(changed);
    },
  };
}

/** The parts of `next` that differ from `before`, or `undefined` where none does. */
function difference<View extends object>(before: View, next: View): Partial<View> | undefined {
  const changed: Partial<View> = {};
  let any = false;
  for (const key of Object.keys(next) as (keyof View)[]) {
    if (JSON.stringify(before[key]) === JSON.stringify(next[key])) continue;
    changed[key] = next[key];
    any = true;
  }
  return any ? changed : undefined;
}
