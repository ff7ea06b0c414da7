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
  empty: '您还不在任何群里。请镇里的系统管理员给您设好岗位，群会自动出现。',
};

/** What is said with a name or a number in it. */
export const phrases = {
  unreadLabel: (name: string, count: number) =>
    count > 0 ? `${name}，${count} 条没看` : `${name}，都看过了`,
  unread: (count: number) => (count > 99 ? '99+' : String(count)),
  last: (when: string) => `${when}有新动静`,
};
