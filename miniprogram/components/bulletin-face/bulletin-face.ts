/** A bulletin as residents read it, in large type: also what whoever publishes it looks at before. */
import { serverNow } from '../../api/clock';
import { faceOf, type BulletinFace, type Told } from './bulletin-face.view';

Component({
  properties: {
    /** A `Bulletin` of the contract, or one that is being written. */
    bulletin: { type: Object, value: null as unknown as Told },
  },
  data: { face: null as BulletinFace | null },
  observers: {
    bulletin(bulletin: Told | null) {
      this.setData({ face: bulletin && faceOf(bulletin, serverNow()) });
    },
  },
});
