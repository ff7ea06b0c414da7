/** Picking a post of the group to call by @: "第一网格 网格长 · 周桂兰". */
import type { CalledPost } from '@gelin/contract/talk';
import { failureCode } from '../../../../api/failure';
import { FAILURE_WORDS } from '../../../../words/failures';
import { postId } from '../../group/group.bar';
import { seatsOf, type Seats } from '../../seats';
import { w } from '../../words/group';

interface Row {
  readonly id: string;
  readonly words: string;
  readonly names: string;
}

Component({
  properties: {
    group: { type: String, value: '' },
  },
  data: { w, phase: 'loading', failure: '', rows: [] as Row[], seats: [] as Seats['seats'] },
  lifetimes: {
    attached() {
      void this.load();
    },
  },
  methods: {
    async load() {
      this.setData({ phase: 'loading' });
      try {
        const { seats } = await seatsOf(this.data.group);
        const rows = seats.map((seat) => ({
          id: postId(seat),
          words: seat.words,
          names: seat.members.map(({ name }) => name).join('、'),
        }));
        this.setData({ phase: 'ready', seats, rows });
      } catch (thrown) {
        this.setData({ phase: 'failed', failure: FAILURE_WORDS[failureCode(thrown)] });
      }
    },
    onRetry() {
      void this.load();
    },
    onRowTap(event: WechatMiniprogram.TouchEvent) {
      const id = String(event.currentTarget.dataset['id']);
      const seat = this.data.seats.find((one) => postId(one) === id);
      if (!seat) return;
      const { role, unit, department, words } = seat;
      const post: CalledPost = { role, unit, words, ...(department && { department }) };
      this.triggerEvent('pick', { post });
    },
    onClose() {
      this.triggerEvent('close');
    },
  },
});
