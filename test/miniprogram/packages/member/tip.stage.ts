/** The informants' screen for tests: a camera that gives pictures, a storage that takes them, and what was sent. */
import { find, says, setStage, settled, tap, type Drawn, type Stage } from '../../harness';
import { informant, NOW } from '../../people';

const category = (code: string, name: string) => ({ code, name, icon: 'tools' });
export const LAMP = category('0204', '路灯不亮');
export const COVER = category('0203', '井盖缺损');
export const RUBBISH = category('0101', '暴露垃圾');
export const TREES = category('0107', '绿化与树木');

const unit = (id: string, level: string, name: string, parent?: string) => ({
  id,
  name,
  level,
  kind: 'territorial',
  landmarks: [],
  ...(parent && { parent }),
});
export const UNITS = {
  town: { id: 'qinghe', name: '青禾镇' },
  units: [
    unit('qinghe', 'town', '青禾镇'),
    unit('v1', 'village', '柳溪村', 'qinghe'),
    unit('v2', 'village', '上坝村', 'qinghe'),
    unit('g1', 'grid', '第一网格', 'v1'),
    unit('g2', 'grid', '第二网格', 'v1'),
    unit('g9', 'grid', '第一网格', 'v2'),
  ],
};

export interface TipStage extends Stage {
  open(page: string): Promise<Drawn>;
  /** What was sent in, in order. */
  sendings(): Record<string, unknown>[];
  /** What the camera was asked for. */
  readonly chosen: { sourceType: string[] }[];
  /** Whether the phone's position may be used, and where it is. */
  stands(at: [number, number] | undefined): void;
}

/** A stage with an informant of the second grid on it. */
export function setTipStage(): TipStage {
  const stage = setStage();
  const chosen: { sourceType: string[] }[] = [];
  let taken = 0;
  beforeEach(() => {
    jest.useFakeTimers({ now: NOW });
    chosen.length = 0;
    taken = 0;
    const { phone } = stage;
    phone.answers('people.me', informant);
    phone.answers('town.categories', {
      common: [RUBBISH, COVER, LAMP],
      groups: [{ name: '市容环境', icon: 'delete', leaves: [RUBBISH, TREES] }],
    });
    phone.answers('town.units', UNITS);
    phone.does('matter.submit', (input) => ({
      ok: true,
      at: NOW,
      output: { matter: `m-${(input as { key: string }).key}`, holderName: '柳溪村第二网格', clock: null },
    }));
    phone.can('chooseMedia', (asked: { sourceType: string[] }) => {
      chosen.push(asked);
      return Promise.resolve({ tempFiles: [{ tempFilePath: `wxfile://tmp/${(taken += 1)}.jpg` }] });
    });
    phone.can('pageScrollTo', () => undefined);
    phone.can('getImageInfo', () => Promise.resolve({ width: 800, height: 600 }));
    phone.can('compressImage', ({ src }: { src: string }) => Promise.resolve({ tempFilePath: src }));
    phone.can('getFileSystemManager', () => ({
      saveFile: ({ tempFilePath, success }: { tempFilePath: string; success(s: object): void }) =>
        success({ savedFilePath: tempFilePath.replace('tmp', 'kept') }),
      removeSavedFile: () => undefined,
      getFileInfo: ({ success }: { success(info: object): void }) => success({ size: 1 }),
      // The picture's first bytes, where whoever prepares it looks at them.
      readFile: ({ success }: { success(read: object): void }) => success({ data: new ArrayBuffer(0) }),
    }));
    phone.can('cloud.uploadFile', ({ filePath, success }: { filePath: string; success(r: object): void }) =>
      success({ fileID: `cloud://${filePath.split('/').at(-1) ?? ''}` }),
    );
    result.stands(undefined);
  });
  afterEach(() => jest.useRealTimers());
  const result: TipStage = Object.assign(Object.create(stage) as Stage, {
    chosen,
    sendings: () =>
      stage.phone.called
        .filter(({ procedure }) => procedure === 'matter.submit')
        .map(({ input }) => input as Record<string, unknown>),
    stands: (at: [number, number] | undefined) => {
      stage.phone.can('getSetting', () =>
        Promise.resolve({ authSetting: at ? { 'scope.userLocation': true } : {} }),
      );
      stage.phone.can('getLocation', () =>
        at ? Promise.resolve({ longitude: at[0], latitude: at[1] }) : Promise.reject(new Error('auth deny')),
      );
    },
  });
  return result;
}

/** Takes a picture. */
export const shoot = (page: Drawn) => tap(page, '.camera__take');

/** Taps a category by its code. */
export async function pick(page: Drawn, code: string): Promise<void> {
  const chip = page.querySelectorAll('.kind').find((one) => one.dom.outerHTML.includes(kindName(code)));
  if (!chip) throw new Error(`no chip for ${code}: ${find(page, '.kinds').dom.textContent ?? ''}`);
  chip.dispatchEvent('tap');
  await settled();
}

const kindName = (code: string) =>
  [LAMP, COVER, RUBBISH, TREES].find((one) => one.code === code)?.name ?? code;

/** Presses 发送. */
export const send = (page: Drawn) => says(page, '.foot-act', 'act');
