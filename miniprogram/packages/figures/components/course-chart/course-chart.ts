/** 走势: what arrived and what was closed over the days or months of a span, drawn; the numbers are a tap away as a table. */
import { w } from '../../words/figures';
import { canvasIn, draw, type Point } from './course-chart.draw';

const drawings = new WeakMap<object, () => void>();

Component({
  properties: {
    /** `Point[]`, in their order. */
    points: { type: Array, value: [] as Point[] },
    /** What the drawing is, for screen readers. */
    label: { type: String, value: '' },
  },
  data: { w, open: false },
  observers: {
    points() {
      void this.paint();
    },
  },
  lifetimes: {
    ready() {
      void this.paint();
    },
    detached() {
      drawings.get(this)?.();
    },
  },
  methods: {
    async paint() {
      const points = this.data.points as readonly Point[];
      if (points.length < 2) return;
      const canvas = await canvasIn(this);
      // A canvas takes one drawing; what was asked for later is the one that stands.
      drawings.get(this)?.();
      drawings.delete(this);
      if (canvas && points === this.data.points) drawings.set(this, draw(canvas, points));
    },
    onTableTap() {
      this.setData({ open: !this.data.open });
    },
  },
});
