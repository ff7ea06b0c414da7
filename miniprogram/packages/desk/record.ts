/** A record in a list, newest first (巡查记录, 检查记录): a tap opens what was looked at, another closes it; more at the end. */
import { failureCode } from '../../api/failure';
import { nextPage, type Paged } from '../../behaviors/next-page';
import type { Stage } from '../../behaviors/stage';
import { FAILURE_WORDS } from '../../words/failures';

interface Recorded<Row, Opened> extends Paged<Row> {
  readonly phase: 'loading' | 'ready' | 'failed';
  /** The one that is opened. */
  readonly opened: Opened | null;
}

interface Host {
  onMoreTap(): Promise<void>;
}

interface Reading<Row, Opened> {
  readonly list: (cursor: string) => Promise<{ readonly rows: readonly Row[]; readonly cursor?: string }>;
  readonly one: (id: string) => Promise<Opened>;
}

/** What such pages share beside what they load. */
export function recorded<Row, Opened extends { readonly id: string }>(
  stage: (page: never) => Stage<Recorded<Row, Opened>>,
  { list, one }: Reading<Row, Opened>,
) {
  const at = (page: unknown) => stage(page as never);
  return {
    onReachBottom(this: Host) {
      void this.onMoreTap();
    },
    async onMoreTap() {
      await nextPage<Row>(at(this), list, (known, arriving) => [...known, ...arriving]);
    },
    async onOpenTap(event: WechatMiniprogram.TouchEvent) {
      const id = String(event.currentTarget.dataset['id']);
      if (at(this).state.opened?.id === id) {
        at(this).change({ opened: null });
        return;
      }
      try {
        at(this).change({ opened: await one(id) });
      } catch (thrown) {
        wx.showToast({ title: FAILURE_WORDS[failureCode(thrown)], icon: 'none' });
      }
    },
    onMatterTap(event: WechatMiniprogram.TouchEvent) {
      const id = String(event.currentTarget.dataset['id']);
      wx.navigateTo({ url: `/pages/matter/matter?id=${id}&as=member` });
    },
  };
}
