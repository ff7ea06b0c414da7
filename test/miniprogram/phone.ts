/** A phone for tests: storage, network and cloud of its own, and an exception for every `wx.*` nobody expected. */
import type { FailureCode } from '@gelin/contract/failure';

type Answer = (input: unknown) => unknown;

/** One call that reached the cloud. */
export interface Called {
  readonly procedure: string;
  readonly input: unknown;
  /** CloudID of the WeChat group it was called from. */
  readonly entered?: unknown;
}

/** A watched signal, driven by the test. */
export interface Watch {
  readonly where: unknown;
  closed: boolean;
  /** The signal as it stands: its revision, and when it last moved. */
  emit(rev: number, at?: number): void;
  break(): void;
}

export interface Phone {
  readonly called: Called[];
  readonly storage: Map<string, unknown>;
  readonly watches: Watch[];
  /** Names and arguments of the `wx` calls that do something to see: navigateTo, showToast, makePhoneCall… */
  readonly did: { readonly api: string; readonly options: Record<string, unknown> }[];
  /** What a procedure, `matter.mine`, answers from now on. */
  answers(procedure: string, output: unknown): void;
  /** Lets a procedure fail with one of the server's codes. */
  fails(procedure: string, code: FailureCode, field?: string): void;
  /** Lets a procedure do anything: throw as the platform does, wait, look at its input. */
  does(procedure: string, answer: Answer): void;
  /** Adds or replaces something of `wx`: `chooseMedia`, `cloud.uploadFile`. */
  can(api: string, does: unknown): void;
  goes(online: boolean): void;
  /** The app is shown again. */
  comesBack(): void;
  /** What an answer's clock says; the phone's own time where it is not set. */
  serverTime: number | undefined;
  verify(): void;
}

const DRAWERS = Array<string>(20).fill('drawer-p1');

/** Puts a fresh phone in the place of `wx`. */
export function installPhone(): Phone {
  const answers = new Map<string, Answer>();
  const listeners = new Set<(state: { isConnected: boolean }) => void>();
  const shown = new Set<() => void>();
  const unexpected: string[] = [];
  let online = true;

  const phone: Phone = {
    called: [],
    // Folders for what is sent up have been given out before.
    storage: new Map<string, unknown>([['drawers', DRAWERS]]),
    watches: [],
    did: [],
    serverTime: undefined,
    answers: (procedure, output) =>
      void answers.set(procedure, () => ({ ok: true, at: phone.serverTime ?? Date.now(), output })),
    fails: (procedure, code, field) =>
      void answers.set(procedure, () => ({
        ok: false,
        at: phone.serverTime ?? Date.now(),
        failure: { code, ...(field && { field }) },
      })),
    does: (procedure, answer) => void answers.set(procedure, answer),
    can: (api, does) => {
      const [name = '', inside] = api.split('.').reverse();
      Object.assign(inside === 'cloud' ? cloud : known, { [name]: does });
    },
    goes: (now) => {
      online = now;
      for (const listener of listeners) listener({ isConnected: now });
    },
    comesBack: () => {
      for (const listener of shown) listener();
    },
    verify: () => {
      if (unexpected.length > 0) throw new Error(`unexpected: ${unexpected.join(', ')}`);
    },
  };
  phone.answers('people.drawers', { drawers: DRAWERS });
  const noted =
    (api: string) =>
    (options: Record<string, unknown> = {}) => {
      phone.did.push({ api, options });
      return Promise.resolve({});
    };
  const cloud = {
    init: () => undefined,
    CloudID: (cloudID: string) => ({ cloudID }),
    async callFunction({
      name,
      data,
    }: {
      name: string;
      data: { procedure: string; input: unknown; entered?: unknown };
    }) {
      const procedure = `${name}.${data.procedure}`;
      const { input, entered } = data;
      phone.called.push({ procedure, input, ...(entered !== undefined && { entered }) });
      const answer = answers.get(procedure);
      if (!answer) {
        unexpected.push(procedure);
        throw new Error(`nobody expected ${procedure}`);
      }
      return { result: await answer(data.input) };
    },
    database: () => ({
      collection: () => ({
        where: (where: unknown) => ({ watch: (on: WatchOn) => watch(phone.watches, where, on) }),
      }),
    }),
  };
  const known: Record<string, unknown> = {
    cloud: strict(cloud, 'wx.cloud', unexpected),
    getStorageSync: (key: string) => phone.storage.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) =>
      void phone.storage.set(key, JSON.parse(JSON.stringify(value))),
    getStorageInfoSync: () => ({ keys: [...phone.storage.keys()], currentSize: 1, limitSize: 10_240 }),
    removeStorageSync: (key: string) => void phone.storage.delete(key),
    onNetworkStatusChange: (listener: (state: { isConnected: boolean }) => void) =>
      void listeners.add(listener),
    onAppShow: (listener: () => void) => void shown.add(listener),
    getNetworkType: ({ success }: { success(state: { networkType: string }): void }) =>
      success({ networkType: online ? 'wifi' : 'none' }),
    getAppBaseInfo: () => ({ fontSizeScaleFactor: 1, SDKVersion: '3.8.0' }),
    getWindowInfo: () => ({ windowWidth: 375, windowHeight: 700, pixelRatio: 2 }),
    getDeviceInfo: () => ({ platform: 'android' }),
    getSystemInfoSync: () => ({ platform: 'android', SDKVersion: '3.8.0', windowWidth: 375 }),
    getAccountInfoSync: () => ({ miniProgram: { version: '1.2.3', envVersion: 'release' } }),
    env: { USER_DATA_PATH: 'wxfile://data' },
    getEnterOptionsSync: () => ({ scene: 1001, path: '', query: {} }),
    canIUse: () => true,
    nextTick: (run: () => void) => void Promise.resolve().then(run),
    ...Object.fromEntries(
      'pageScrollTo navigateTo redirectTo navigateBack switchTab showToast makePhoneCall previewImage stopPullDownRefresh setNavigationBarTitle openSetting setKeepScreenOn'
        .split(' ')
        .map((api) => [api, noted(api)]),
    ),
  };
  Object.assign(globalThis, { wx: strict(known, 'wx', unexpected) });
  return phone;
}

interface WatchOn {
  onChange(snapshot: { docs: object[]; type?: string }): void;
  onError(error: Error): void;
}

function watch(watches: Watch[], where: unknown, on: WatchOn): { close(): void } {
  const one: Watch = {
    where,
    closed: false,
    emit: (rev, at) => on.onChange({ docs: [{ rev, ...(at !== undefined && { at }) }] }),
    break: () => on.onError(new Error('watch broke')),
  };
  watches.push(one);
  return { close: () => void (one.closed = true) };
}

/** Throws for everything that is not there, and remembers it for the end of the test. */
function strict(members: Record<string, unknown>, name: string, unexpected: string[]): object {
  return new Proxy(members, {
    get(target, key) {
      if (typeof key === 'symbol' || key in target) return Reflect.get(target, key) as unknown;
      unexpected.push(`${name}.${key}`);
      throw new Error(`nobody expected ${name}.${key}`);
    },
  });
}
