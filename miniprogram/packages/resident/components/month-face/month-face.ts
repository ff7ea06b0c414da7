/** What is public of a month, as everybody reads it and the centre sees it before. */
import { w } from '../../words/public-month';
import type { MonthFace } from './month-face.view';

Component({
  properties: {
    /** `MonthFace` */
    face: { type: Object, value: null as unknown as MonthFace },
  },
  data: { w },
});
