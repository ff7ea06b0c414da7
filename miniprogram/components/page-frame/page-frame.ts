/**
 * The outermost box of every page: type scale, elder mode, the offline strip and 念给我听, so that pages need not think of them.
 */
import { followsScale } from '../../behaviors/scale';

Component({
  behaviors: [followsScale()],
  properties: {
    /** Leaves room for a `page-foot`. */
    foot: { type: Boolean, value: false },
    /** No margin left and right: for chats and tables. */
    wide: { type: Boolean, value: false },
    /** What 念给我听 reads, from the page's view; nothing where a page has nothing worth hearing. */
    aloud: { type: String, value: '' },
  },
});
