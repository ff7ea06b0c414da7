/** `wx.createAnimation`: steps that end as the style of the element they are bound to. */
import { convertLengths } from '../../lengths.ts';

interface Timing {
  duration?: number;
  timingFunction?: string;
  delay?: number;
  transformOrigin?: string;
}

const TRANSFORMS: Record<string, string> = {
  rotate: 'deg',
  rotateX: 'deg',
  rotateY: 'deg',
  rotateZ: 'deg',
  scale: '',
  scaleX: '',
  scaleY: '',
  skew: 'deg',
  skewX: 'deg',
  translate: 'px',
  translateX: 'px',
  translateY: 'px',
  translateZ: 'px',
  translate3d: 'px',
  matrix: '',
};
const PROPERTIES: Record<string, string> = {
  opacity: '',
  backgroundColor: '',
  width: 'px',
  height: 'px',
  top: 'px',
  left: 'px',
  bottom: 'px',
  right: 'px',
};

const withUnit = (value: unknown, unit: string): string =>
  typeof value === 'number' ? `${value}${unit}` : String(value);
const dash = (name: string): string => name.replace(/[A-Z]/g, (char) => `-${char.toLowerCase()}`);

/** Makes an animation with the platform's chained methods. */
export function createAnimation(defaults: Timing = {}): Record<string, unknown> {
  let transforms: string[] = [];
  const styles = new Map<string, string>();
  let actions: { style: string }[] = [];
  const animation: Record<string, unknown> = {};
  for (const [name, unit] of Object.entries(TRANSFORMS)) {
    animation[name] = (...values: unknown[]) => {
      transforms.push(`${name}(${values.map((value) => withUnit(value, unit)).join(',')})`);
      return animation;
    };
  }
  for (const [name, unit] of Object.entries(PROPERTIES)) {
    animation[name] = (value: unknown) => {
      styles.set(dash(name), withUnit(value, unit));
      return animation;
    };
  }
  animation['step'] = (timing: Timing = {}) => {
    const {
      duration = 400,
      timingFunction = 'linear',
      delay = 0,
      transformOrigin = '50% 50% 0',
    } = { ...defaults, ...timing };
    const parts = [...styles].map(([name, value]) => `${name}:${convertLengths(value)}`);
    if (transforms.length > 0) parts.push(`transform:${convertLengths(transforms.join(' '))}`);
    actions.push({
      style: `transition:all ${duration}ms ${timingFunction} ${delay}ms;transform-origin:${transformOrigin};${parts.join(';')}`,
    });
    transforms = [];
    return animation;
  };
  animation['export'] = () => {
    const exported = { actions };
    actions = [];
    return exported;
  };
  return animation;
}
