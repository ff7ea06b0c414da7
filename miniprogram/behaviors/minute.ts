/** For components whose words depend on the time: `now` (the server's) in the data, moved on every minute, without calls. */
import { serverNow } from '../api/clock';
import { onMinute } from '../store/minute';

/** A behaviour that keeps `now` in the data; observe it to draw words anew. */
export function followsMinute(): string {
  const leave = new WeakMap<object, () => void>();
  return Behavior({
    data: { now: 0 },
    lifetimes: {
      attached() {
        this.setData({ now: serverNow() });
        leave.set(
          this,
          onMinute((now) => this.setData({ now })),
        );
      },
      detached() {
        leave.get(this)?.();
      },
    },
  });
}
