/** For components that start a new layer: `rootStyle` and `rootClass` carry the type scale, and follow the elder switch. */
import { ELDER_SCALE, onScaleChange, typeScale } from '../store/appearance';

/** Style and class of a page's root at this scale. */
export function rootLook(scale: number): { rootStyle: string; rootClass: string } {
  return { rootStyle: `--scale:${scale}`, rootClass: scale >= ELDER_SCALE ? 'frame--elder' : '' };
}

/** A behaviour that keeps `rootStyle` and `rootClass` in the data. */
export function followsScale(): string {
  const leave = new WeakMap<object, () => void>();
  return Behavior({
    data: { rootStyle: '', rootClass: '' },
    lifetimes: {
      attached() {
        const draw = (scale: number): void => this.setData(rootLook(scale));
        draw(typeScale());
        leave.set(this, onScaleChange(draw));
      },
      detached() {
        leave.get(this)?.();
      },
    },
  });
}
