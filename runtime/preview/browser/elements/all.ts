/** Every built-in element, registered for all components of the project. */
import type * as glassEasel from 'glass-easel';
import { canvas } from './canvas.ts';
import { button } from './button.ts';
import { checkbox, checkboxGroup, radio, radioGroup } from './choices.ts';
import { defineElement, type ElementSpec } from './define.ts';
import { form } from './form.ts';
import { coverImage, image } from './image.ts';
import { icon, progress } from './indicators.ts';
import { input } from './input.ts';
import { label } from './label.ts';
import { map } from './map.ts';
import { audio, video } from './media-players.ts';
import { movableView } from './movable-view.ts';
import { navigator } from './navigator.ts';
import { notDrawn } from './not-drawn.ts';
import { navigationBar, pageContainer, pageMeta, rootPortal } from './page-parts.ts';
import { pickerView, pickerViewColumn } from './picker-view.ts';
import { picker } from './picker.ts';
import { richText } from './rich-text.ts';
import { scrollView } from './scroll-view.ts';
import { slider } from './slider.ts';
import { swiper, swiperItem } from './swiper.ts';
import { switchElement } from './switch.ts';
import { text } from './text.ts';
import { textarea } from './textarea.ts';
import { boxes, view } from './view.ts';

const ELEMENTS: ElementSpec[] = [
  view,
  text,
  image,
  coverImage,
  button,
  input,
  textarea,
  form,
  label,
  scrollView,
  swiper,
  swiperItem,
  checkbox,
  checkboxGroup,
  radio,
  radioGroup,
  switchElement,
  slider,
  navigator,
  icon,
  progress,
  richText,
  picker,
  pickerView,
  pickerViewColumn,
  map,
  video,
  audio,
  canvas,
  movableView,
  pageMeta,
  navigationBar,
  pageContainer,
  rootPortal,
  ...notDrawn,
  ...boxes,
];

/** Defines the elements in `own` and makes them known in `project`. */
export function registerElements(own: glassEasel.ComponentSpace, project: glassEasel.ComponentSpace): void {
  for (const spec of ELEMENTS) project.setGlobalUsingComponent(spec.tag, defineElement(own, spec));
}
