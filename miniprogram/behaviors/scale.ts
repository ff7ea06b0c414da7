/**
 * For components that start a new layer: `rootStyle` and `rootClass` carry the type scale and follow the elder switch;
 * `readsAloud` follows 念给我听.
 */
import { ELDER_SCALE, onScaleChange, readsAloud, typeScale } from '../store/appearance';

/** Style and class of a page's root at this scale. */
export function rootLook(scale: number): { rootStyle: string; rootClass: string } {
  return { rootStyle: `--scale:${scale}`, rootClass: scale >= ELDER_SCALE ? 'frame--elder' : '' };
}

/** A behaviour that keeps `rootStyle`, `rootClass` and `readsAloud` in the data. */
export function followsScale(): string {
  const leave = new WeakMap<object, () => void>();
  return Behavior({
    data: { rootStyle: '', rootClass: '', readsAloud: false },
    lifetimes: {
      attached() {
        const draw = (scale: number): void => this.setData({ ...rootLook(scale), readsAloud: readsAloud() });
        draw(typeScale());
        leave.set(this, onScaleChange(draw));
      },
      detached() {
        leave.get(this)?.();
      },
    },
  });
}
