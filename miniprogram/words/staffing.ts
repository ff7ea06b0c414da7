/** What the figures of posts and people are called, what each counts, and how it is put right. */
import type { StaffingFigure } from '@gelin/domain/phone';

export const STAFFING_WORDS = {
  names: {
    vacant: '没有负责人的村和网格',
    phoneless: '负责人没有公示电话',
    unbound: '还没绑定微信的人',
    unstaffed: '没有人的部门',
  } satisfies Record<StaffingFigure, string>,
  means: {
    vacant: '没有网格长的网格、没有村级网格长的村、没有主任的中心。网格空缺时，事项先由村里接。',
    phoneless: '居民在网格长的页面上打不了电话。点进去，给这个人写上公示电话。',
    unbound: '没绑定的人收不到提醒，也办不了事。点进去，发一个岗位码。',
    unstaffed: '没有联络员，也没有经办人的部门，事项分不过去。点进去，加一个人。',
  } satisfies Record<StaffingFigure, string>,
};
