/** 遮挡: faces and plates on a picture are covered with a finger. Tells by `done` the path of the covered picture, or `cancel`. */
import { failureCode } from '../../api/failure';
import { followsScale } from '../../behaviors/scale';
import { FAILURE_WORDS } from '../../words/failures';
import { COVER_WORDS } from '../../words/photos';
import { begun, drawn, isCovered, undone, type Mosaic, type Point } from './blur-photo.mosaic';
import { begin, cover, fileOf, placeOf, repaint, type Easel } from './blur-photo.paint';

interface Work {
  easel: Easel;
  mosaic: Mosaic;
  last: Point;
}

/** Colours and canvases are nothing that is drawn by data. */
const works = new WeakMap<object, Work>();

Component({
  behaviors: [followsScale()],
  properties: {
    /** A picture on the phone. */
    src: { type: String, value: '' },
  },
  data: {
    w: COVER_WORDS,
    phase: 'loading' as 'loading' | 'ready' | 'saving' | 'failed',
    failure: '',
    covered: false,
    shape: '',
  },
  lifetimes: {
    attached() {
      void this.open();
    },
    detached() {
      works.delete(this);
    },
  },
  methods: {
    async open() {
      try {
        const { width, height } = await wx.getImageInfo({ src: this.data.src });
        await new Promise<void>((resolve) => this.setData({ shape: shapeOf(width, height) }, resolve));
        const { easel, mosaic } = await begin(this, this.data.src);
        works.set(this, { easel, mosaic, last: { x: 0, y: 0 } });
        this.setData({ phase: 'ready', failure: '' });
      } catch (thrown) {
        this.setData({ phase: 'failed', failure: FAILURE_WORDS[failureCode(thrown)] });
      }
    },
    onRetryTap() {
      this.setData({ phase: 'loading', failure: '' });
      void this.open();
    },
    onDrawBegin(event: WechatMiniprogram.TouchEvent) {
      const work = works.get(this);
      const touch = event.touches[0];
      if (!work || !touch) return;
      work.mosaic = begun(work.mosaic);
      work.last = placeOf(work.easel, work.mosaic, touch);
      this.draw(work, work.last);
    },
    onDrawMove(event: WechatMiniprogram.TouchEvent) {
      const work = works.get(this);
      const touch = event.touches[0];
      if (work && touch) this.draw(work, placeOf(work.easel, work.mosaic, touch));
    },
    draw(work: Work, to: Point) {
      const { mosaic, fresh } = drawn(work.mosaic, work.last, to);
      Object.assign(work, { mosaic, last: to });
      cover(work.easel, mosaic, fresh);
      if (!this.data.covered && fresh.length > 0) this.setData({ covered: true });
    },
    onUndoTap() {
      const work = works.get(this);
      if (!work) return;
      work.mosaic = undone(work.mosaic);
      repaint(work.easel, work.mosaic);
      this.setData({ covered: isCovered(work.mosaic) });
    },
    onCancelTap() {
      this.triggerEvent('cancel');
    },
    async onDoneTap() {
      const work = works.get(this);
      if (!work || this.data.phase !== 'ready' || !this.data.covered) return;
      this.setData({ phase: 'saving' });
      try {
        this.triggerEvent('done', { path: await fileOf(work.easel, work.mosaic) });
        this.setData({ phase: 'ready' });
      } catch (thrown) {
        this.setData({ phase: 'ready', failure: FAILURE_WORDS[failureCode(thrown)] });
      }
    },
    /** Nothing behind the sheet moves while a finger draws on it. */
    onHold() {
      return;
    },
  },
});

/** The picture's shape: as wide as the screen, or as high as there is room. */
function shapeOf(width: number, height: number): string {
  return `aspect-ratio:${width}/${height};width:min(100%,calc(56vh*${width}/${height}))`;
}
