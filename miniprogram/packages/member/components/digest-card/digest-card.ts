/** A digest in a group's feed: the town's or village's figures, large, then a line a unit. Each figure tells where it leads. */
import { w } from '../../words/digest';
import { IN_SIGHT, type DigestUnitView, type DigestView } from './digest-card.view';

Component({
  properties: {
    /** A `DigestView`. */
    digest: { type: Object, value: null as unknown as DigestView },
  },
  data: { w, all: false, shown: [] as readonly DigestUnitView[] },
  observers: {
    'digest, all'(digest: DigestView | null, all: boolean) {
      this.setData({ shown: all ? (digest?.rows ?? []) : (digest?.rows ?? []).slice(0, IN_SIGHT) });
    },
  },
  methods: {
    onFigureTap({ currentTarget: { dataset } }: WechatMiniprogram.TouchEvent) {
      const digest: DigestView | null = this.data.digest;
      const { figure, unit, count } = dataset as { figure: string; unit?: string; count: number };
      // Nothing was counted: there is nothing to be seen.
      if (digest && count > 0)
        this.triggerEvent('figure', { digest: digest.id, figure, ...(unit && { unit }) });
    },
    onOldestTap({ currentTarget: { dataset } }: WechatMiniprogram.TouchEvent) {
      const { matter } = dataset as { matter: string };
      if (matter) this.triggerEvent('oldest', { matter });
    },
    onFoldTap() {
      this.setData({ all: !this.data.all });
    },
  },
});
