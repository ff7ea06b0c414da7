/** Words and sentences about tasks (任务). */
import type { NameOf } from './timeline.ts';
import type { PartState, TaskEvent } from '../work/task.ts';

export const TASK_PART_WORDS: Readonly<Record<PartState, string>> = {
  given: '未收到',
  received: '已收到',
  done: '已完成',
  cannot: '办不了',
};

/** One line of a task's record. */
export function taskSentence(event: TaskEvent, nameOf: NameOf): string {
  switch (event.action) {
    case 'give':
      return `${nameOf(event.unit)}交办，共 ${event.units.length} 个单元`;
    case 'receive':
      return `${nameOf(event.unit)}收到了`;
    case 'report':
      return event.result === 'done'
        ? `${nameOf(event.unit)}回报：已完成`
        : `${nameOf(event.unit)}回报：办不了`;
    case 'remind':
      return '提醒了还没回报的单元';
    case 'withdraw':
      return `任务撤回：${event.reason}`;
  }
}
