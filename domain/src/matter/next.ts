/** What comes next for the person who waits: one sentence with who and by when. */
import { limitWords } from '../words/time.ts';
import type { Clock, Moment } from './matter.ts';
import type { Status } from './kinds.ts';

/** The next step in words: "青禾一网格会先受理，最晚 今天 17:30 前受理". */
export function nextStep(
  matter: {
    readonly status: Status;
    readonly clock: Clock | null;
    readonly holderName: string;
    readonly rated: boolean;
  },
  now: Moment,
): string {
  const { status, clock, holderName, rated } = matter;
  const limit = clock ? `，${limitWords(clock.dueAt, clock.stage, now)}` : '';
  switch (status) {
    case 'reported':
      return `${holderName}会看您说的情况${limit}`;
    case 'accepted':
    case 'dispatched':
    case 'handling':
      return `${holderName}正在办理${limit}`;
    case 'suspended':
      return `${holderName}暂停办理，到期会继续`;
    case 'raised':
      return '已报区县，有结果会告诉您';
    case 'answered':
      return '会有人核查是不是真的办好了';
    case 'closed':
      return rated ? '谢谢您的评价' : '请您看看办得怎么样';
    case 'refused':
      return '请看下面的说明，可以去哪里办';
    case 'withdrawn':
    case 'merged':
    case 'archived':
      return '这件事已经结束';
  }
}
