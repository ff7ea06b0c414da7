/** How a bulletin (公告) is drawn and dated, wherever it stands. */
import { momentWords, type BulletinKind, type Moment } from '@gelin/domain/phone';

/** Icons by kind. */
export const BULLETIN_ICONS: Readonly<Record<BulletinKind, string>> = {
  policy: 'file-paste',
  outage: 'lightbulb',
  fraud: 'secured',
  event: 'calendar',
  other: 'notification',
};

/** "到 今天 18:00". */
export function untilWords(until: Moment, now: Moment): string {
  return `到 ${momentWords(until, now)}`;
}

export const TOWN_STRIP_WORDS = {
  services: '请人代办',
  servicesNote: '津贴、证件、医保',
  bulletins: '公告',
  bulletinsNote: '停水停电、活动',
  alertAction: '点开看',
} as const;

/** When it is told, and by whom. */
export const BULLETIN_SAYS = {
  period: (from: string, until: string) => `${from} 起，${until}`,
  from: (unit: string) => `${unit} 告知`,
} as const;
