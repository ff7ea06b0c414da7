/** For components that say when the network is gone: `online` in the data, and `onOnlineChange` when it turns. */
import { isOnline, onNetworkChange } from '../store/network';

/** A behaviour that keeps `online` in the data. */
export function followsNetwork(): string {
  const leave = new WeakMap<object, () => void>();
  return Behavior({
    data: { online: true },
    lifetimes: {
      attached() {
        const draw = (online: boolean): void => {
          if (online !== this.data.online) this.setData({ online });
        };
        draw(isOnline());
        leave.set(this, onNetworkChange(draw));
      },
      detached() {
        leave.get(this)?.();
      },
    },
  });
}
