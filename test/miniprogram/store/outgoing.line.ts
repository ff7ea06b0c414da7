/** A cloud behind a bad line, for what waits on the phone: what it got, and what the line does with each call and upload. */
import type { Phone } from '../phone';
import { NOW } from '../people';

/** `lost`: it arrived, and its answer did not. `cut`: it did not arrive. */
export type Luck = 'fine' | 'lost' | 'cut';

interface Step {
  readonly action: string;
  readonly photos?: readonly string[];
  readonly voice?: { readonly id: string };
  readonly video?: { readonly id: string };
}

export interface Cloud {
  /** What became of each report, by its key. */
  readonly reports: Map<string, Step & { readonly text: string }>;
  /** Steps, by their key. */
  readonly steps: Map<string, Step & { readonly matter: string }>;
  /** Files that were stored, by the path they came from. */
  readonly stored: Map<string, number>;
  /** Files that are still on the phone. */
  readonly onPhone: Set<string>;
}

const CUT = { errMsg: 'cloud.callFunction:fail timeout' };

/** Lets a phone have this cloud; `luck` is asked at each call, `uploadLuck` at each upload. Everything said twice under one key counts once. */
export function cloudOn(phone: Phone, luck: () => Luck, uploadLuck = luck): Cloud {
  const cloud: Cloud = { reports: new Map(), steps: new Map(), stored: new Map(), onPhone: new Set() };
  const through = <T>(does: () => T): T | Promise<never> => {
    const how = luck();
    if (how === 'cut') return Promise.reject(CUT);
    const done = does();
    return how === 'lost' ? Promise.reject(CUT) : done;
  };
  const ok = (output: object) => ({ ok: true, at: NOW, output });
  phone.does('matter.submit', (input) =>
    through(() => {
      const { key, ...report } = input as Step & { key: string; text: string };
      if (!cloud.reports.has(key)) cloud.reports.set(key, report);
      return ok({ matter: `matter-${key}`, holderName: '柳溪村第一网格', clock: null });
    }),
  );
  phone.does('matter.read', () => through(() => ok({ seq: 3 })));
  phone.does('matter.act', (input) =>
    through(() => {
      const { key, matter, step } = input as { key: string; matter: string; step: Step };
      if (!cloud.steps.has(key)) cloud.steps.set(key, { ...step, matter });
      return ok({ seq: 4, status: 'reported' });
    }),
  );
  phone.can(
    'cloud.uploadFile',
    (upload: { filePath: string; success(r: object): void; fail(e: object): void }) => {
      const how = uploadLuck();
      if (how !== 'cut') {
        const times = (cloud.stored.get(upload.filePath) ?? 0) + 1;
        cloud.stored.set(upload.filePath, times);
      }
      if (how === 'fine') upload.success({ fileID: `cloud://${upload.filePath}` });
      else upload.fail({ errMsg: 'uploadFile:fail network' });
    },
  );
  phone.can('getFileSystemManager', () => ({
    removeSavedFile: ({ filePath }: { filePath: string }) => void cloud.onPhone.delete(filePath),
    getFileInfo: ({
      filePath,
      success,
      fail,
    }: {
      filePath: string;
      success(i: object): void;
      fail(e: object): void;
    }) =>
      cloud.onPhone.has(filePath) ? success({ size: 1 }) : fail({ errMsg: 'getFileInfo:fail no such file' }),
  }));
  return cloud;
}

/** The files of a report wherever they arrived: with its words, and added afterwards. */
export function arrivedWith({ reports, steps }: Cloud, key: string): string[] {
  const parts = [
    reports.get(key),
    ...[...steps.values()].filter((step) => step.action === 'add' && step.matter === `matter-${key}`),
  ];
  return parts.flatMap((part) => [
    ...(part?.photos ?? []),
    ...(part?.voice ? [part.voice.id] : []),
    ...(part?.video ? [part.video.id] : []),
  ]);
}
