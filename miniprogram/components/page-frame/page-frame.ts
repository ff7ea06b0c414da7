/** The outermost box of every page: type scale, elder mode and the offline strip, so that pages need not think of them. */
import { followsScale } from '../../behaviors/scale';

Component({
  behaviors: [followsScale()],
  properties: {
    /** Leaves room for a `page-foot`. */
    foot: { type: Boolean, value: false },
    /** No margin left and right: for chats and tables. */
    wide: { type: Boolean, value: false },
  },
});
