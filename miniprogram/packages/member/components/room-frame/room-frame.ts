/** The box of a chat: as high as the screen, the feed scrolls, the bar stays below and rises with the keyboard. */
import { followsScale } from '../../../../behaviors/scale';

Component({
  options: { multipleSlots: true },
  behaviors: [followsScale()],
  properties: {
    /** Height of the keyboard in px. */
    lift: { type: Number, value: 0 },
  },
});
