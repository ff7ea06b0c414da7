/** Which figure was tapped: kept on this phone for the page that lists its matters. */
import type { CountKey, FigureSpan } from '@gelin/domain/phone';

export interface CountedChoice {
  readonly title: string;
  /** How it is counted. */
  readonly means: string;
  /** What `office.counted` is asked. */
  readonly asked: {
    readonly desk: string;
    readonly span: FigureSpan;
    readonly back: number;
    readonly count: CountKey;
    readonly nature?: string;
    readonly category?: string;
    readonly place?: string;
  };
}

const KEPT = 'figures.counted';

/** Hands it over. */
export function choose(choice: CountedChoice): void {
  wx.setStorageSync(KEPT, choice);
}

/** What was handed over last; `undefined` where nothing was. */
export function choice(): CountedChoice | undefined {
  const kept: unknown = wx.getStorageSync(KEPT);
  return typeof kept === 'object' && kept !== null && 'asked' in kept ? (kept as CountedChoice) : undefined;
}
