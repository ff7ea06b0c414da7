/** `npm install` ends with this: miniprogram_npm is there, so that DevTools can open the project at once. */
import { buildMiniprogram } from './build/miniprogram.mjs';

await buildMiniprogram();
