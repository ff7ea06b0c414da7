/** The report page for tests: opened as on a later visit, written on, and what went out of it. */
import { find, setStage, settled, type Drawn, type Stage } from '../../harness';
import { NOW, preview, resident } from '../../people';

export const SUBMITTED = { matter: 'm9', holderName: '柳溪村第二网格', clock: null };

export interface Sent {
  readonly key: string;
  readonly text: string;
  readonly photos: readonly string[];
  readonly place: object;
  readonly source: string;
  readonly [more: string]: unknown;
}

export interface ReportStage extends Stage {
  /** Opens the page as for somebody who has reported before: everything on one screen. */
  known(query?: Record<string, string>): Promise<Drawn>;
  /** What was sent in. */
  sendings(): Sent[];
  /** How often a procedure was called. */
  calls(procedure: string): number;
}

/** A stage with a resident on it whose words would go to the second grid. */
export function setReportStage(): ReportStage {
  const stage = setStage();
  beforeEach(() => {
    jest.useFakeTimers({ now: NOW });
    stage.phone.answers('people.me', resident);
    stage.phone.answers('matter.preview', preview());
    stage.phone.answers('matter.nearby', { rows: [] });
    stage.phone.answers('matter.submit', SUBMITTED);
    stage.phone.can('getFileSystemManager', () => ({
      removeSavedFile: () => undefined,
      getFileInfo: ({ success }: { success(info: object): void }) => success({ size: 1 }),
    }));
  });
  afterEach(() => jest.useRealTimers());
  const calls = (procedure: string) => stage.phone.called.filter((one) => one.procedure === procedure);
  return Object.assign(Object.create(stage) as Stage, {
    known: (query?: Record<string, string>) => {
      stage.phone.storage.set('reportedBefore', true);
      return stage.open('pages/report/report', query);
    },
    sendings: () => calls('matter.submit').map((one) => one.input as Sent),
    calls: (procedure: string) => calls(procedure).length,
  });
}

/** The part of the page that asks what happened. */
export const told = (page: Drawn): Drawn => find(page, '.told');

/** Lets time pass. */
export async function after(ms: number): Promise<void> {
  await jest.advanceTimersByTimeAsync(ms);
  await settled();
}
