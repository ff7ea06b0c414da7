/** 走势: what arrived and what was closed over the days or months of a span, drawn; the numbers are a tap away as a table. */
import { w } from '../../words/figures';
import { draw, type Point } from './course-chart.draw';

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
      if (this.data.points.length < 2) return;
      const clear = await draw(this, this.data.points as readonly Point[]);
      if (!clear) return;
      drawings.get(this)?.();
      drawings.set(this, clear);
    },
    onTableTap() {
      this.setData({ open: !this.data.open });
    },
  },
});
