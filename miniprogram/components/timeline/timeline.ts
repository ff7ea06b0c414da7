/** What happened to a matter, as sentences, newest first. */
import { serverNow } from '../../api/clock';
import { timelineLines, type Happening, type TimelineLine } from './timeline.view';

Component({
  properties: {
    /** `TimelineEntry[]`. */
    entries: { type: Array, value: [] as Happening[] },
    /** The page on which faces in its pictures are covered, for whoever may. */
    coverPage: { type: String, value: '' },
  },
  data: { lines: [] as TimelineLine[] },
  observers: {
    entries(entries: Happening[]) {
      this.setData({ lines: timelineLines(entries, serverNow()) });
    },
  },
});
