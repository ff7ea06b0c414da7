/** What a meeting (碰头会) is called, and its minutes as a text to be shared or printed. */
import type { DecisionKind, Meeting } from '../work/meeting.ts';
import { localTime } from '../deadline/local.ts';
import { actorWords, type NameOf } from './timeline.ts';

export const DECISION_WORDS: Readonly<Record<DecisionKind, string>> = {
  task: '交办任务',
  log: '记录进展',
  handDown: '下派',
};

/** "柳溪村碰头会（2026年11月28日）": how what was decided names the meeting. */
export function meetingName({ unit, at }: Pick<Meeting, 'unit' | 'at'>, nameOf: NameOf): string {
  return `${nameOf(unit)}碰头会（${localTime(at).format('YYYY年M月D日')}）`;
}

/** What was decided, named after the meeting: "柳溪村碰头会（2026年11月28日）定：周三换灯". */
export function decidedWords(name: string, words: string): string {
  return [`${name}定`, words].filter(Boolean).join('：');
}

/** The minutes, point by point. Nothing of whoever reported is in a meeting, so nothing of them is in its text. */
export function minutesText(meeting: Meeting, nameOf: NameOf): string {
  const points = meeting.points.map(({ title, minutes, decisions }, index) =>
    [
      `${index + 1}. ${title}`,
      minutes || '（没有记）',
      ...decisions.map(({ kind, words }) => `定了：${DECISION_WORDS[kind]}，${words}`),
    ].join('\n'),
  );
  const end = localTime(meeting.closedAt ?? meeting.at).format('YYYY年M月D日 HH:mm');
  const head = [meetingName(meeting, nameOf), `主持：${actorWords(meeting.by, nameOf)}`];
  return [...head, ...points, meeting.closedAt === undefined ? '（会还没有结束）' : `${end} 结束`].join(
    '\n\n',
  );
}
