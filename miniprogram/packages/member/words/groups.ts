/** What the list of groups says. */
import type { Level } from '@gelin/domain/phone';

export const w = {
  levels: {
    county: '区县',
    town: '镇级群',
    village: '村级群',
    grid: '网格群',
    subgrid: '微网格群',
  } satisfies Record<Level, string>,
  quiet: '还没有消息',
  muted: '免打扰',
  empty: '您还不在任何群里。请镇里的系统管理员给您设好岗位，群会自动出现。',
};

/** What is said with a name or a number in it. */
export const phrases = {
  unreadLabel: (badge: string) => `${badge} 条没看`,
  called: (count: number) => (count > 1 ? `有人@您 ${count} 次` : '有人@您'),
  unread: (count: number) => (count > 99 ? '99+' : String(count)),
  last: (when: string) => `${when}有新动静`,
};
