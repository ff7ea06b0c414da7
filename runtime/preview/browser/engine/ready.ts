/** The `ready` lifetime: once after a component was first drawn; glass-easel leaves it to its host. */
import type * as glassEasel from 'glass-easel';

const done = new WeakSet<object>();

/** A behaviour of all components that sends `ready` after `attached`. */
export function readyBehavior(space: glassEasel.ComponentSpace): glassEasel.GeneralBehavior {
  const definition = {
    is: 'preview://ready',
    lifetimes: {
      attached(this: object) {
        const inner =
          (this as { _$?: glassEasel.GeneralComponent })._$ ?? (this as glassEasel.GeneralComponent);
        if (done.has(inner)) return;
        done.add(inner);
        setTimeout(() => inner.triggerLifetime('ready', []));
      },
    },
  };
  return space.defineBehavior(definition as never) as unknown as glassEasel.GeneralBehavior;
}
