/** A phone whose cloud functions are played by this test: they answer as made, never, with a failure, or not at all. */
import type { Browser, Page, Route } from 'playwright-core';
import type { Laptop } from '../../runtime/laptop-server.ts';
import { PATIENCE } from '../patience.ts';
import { member, resident } from './layout.people.ts';
import { EMPTY, FULL, type Made } from './layout.replies.ts';
import { NOW } from './layout.rows.ts';
import type { Phase, Scene } from './layout.scenes.ts';

/** A pixel of brick, for every photo. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mOsMG74DwAFVAKMqqzB4QAAAABJRU5ErkJggg==',
  'base64',
);
const HEIGHT = 760;
const WHO = { resident: 'resident-wang', member: 'chief-liuxi-1' } as const;

export interface Type {
  /** Of WeChat's own type. */
  readonly scale: number;
  /** Elder mode, switched on in the app. */
  readonly elder?: boolean;
}

export interface PlayedPhone {
  readonly page: Page;
  /** Starts the app anew as this person; nobody is known and nothing is kept. */
  start(as: Scene['as'], phase: Phase): Promise<void>;
  /** What failed in the mini-program since it started. */
  failures(): Promise<string[]>;
  /** Goes to the scene and waits until it looks like this phase. Throws where it never does. */
  show(scene: Scene, phase: Phase): Promise<void>;
  /** The same page on a phone of this width, in px. */
  widen(width: number): Promise<void>;
  close(): Promise<void>;
}

interface PreviewWindow {
  wx: {
    reLaunch(to: { url: string }): void;
    clearStorageSync(): void;
    setStorageSync(key: string, value: unknown): void;
  };
  __preview: { setOnline(online: boolean): void; failures: string[] };
}

/** A phone with type of this size on the laptop's preview, so many px wide until it is widened. */
export async function playedPhone(
  browser: Browser,
  laptop: Laptop,
  type: Type,
  width: number,
): Promise<PlayedPhone> {
  const context = await browser.newContext({ viewport: { width, height: HEIGHT } });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  let made: Made = FULL;
  let phase: Phase = 'ready';
  let open = 0;
  let last = '';
  const answer = async (route: Route): Promise<void> => {
    if (phase === 'loading') return;
    open += 1;
    await route.fulfill({ json: phase === 'failed' ? FAILED : replyTo(route, made) });
    open -= 1;
  };
  await context.route('**/client/functions/*', answer);
  await context.route('**/client/files/**', (route) =>
    route.request().method() === 'PUT'
      ? route.fulfill({ json: { fileID: 'cloud://made/sent-up' } })
      : route.fulfill({ contentType: 'image/png', body: PIXEL }),
  );
  const within = <T>(work: (own: PreviewWindow, given: T) => void, given: T) =>
    page.evaluate(`(${work.toString()})(window, ${JSON.stringify(given)})`);

  return {
    page,
    async start(as, now) {
      phase = now;
      made = played({}, as, now);
      const query = new URLSearchParams({
        as: WHO[as],
        scale: String(type.scale),
        path: 'pages/me/me',
      });
      await page.goto(`${laptop.url}/phone?${query.toString()}`);
      await page.waitForFunction(() => document.documentElement.dataset['ready'] === 'true');
      // What changes its width or colour is measured at once; that nothing moves in elder mode is for the pages themselves.
      if (!type.elder) await page.addStyleTag({ content: '* { transition: none !important }' });
    },
    async show(scene, now) {
      made = played(scene.made ?? {}, scene.as, now);
      await within((own) => own.__preview.setOnline(true), null);
      // What the scene before has opened would stand over this one: a menu, a question.
      const veil = page.locator('.veil button').last();
      if ((await veil.count()) > 0) await veil.press('Escape');
      // A page that is left keeps its draft: it is left before the phone forgets everything.
      if (DRAFTS.test(last)) await within((own) => own.wx.reLaunch({ url: '/pages/me/me' }), null);
      last = scene.path;
      await within(
        (own, { path, kept }) => {
          own.wx.clearStorageSync();
          for (const [key, value] of Object.entries(kept)) own.wx.setStorageSync(key, value);
          own.wx.reLaunch({ url: `/${path}` });
        },
        {
          path: scene.path,
          kept: {
            ...(now === 'failed' || now === 'loading' ? {} : scene.kept),
            ...(type.elder && { elder: true }),
          },
        },
      );
      if (now === 'loading') return frames(page);
      await page.waitForFunction(() => !document.querySelector('.page:not([hidden]) .skeleton'));
      if (now === 'ready' || now === 'offline') await scene.steps?.(page);
      if (now === 'offline') await within((own) => own.__preview.setOnline(false), null);
      while (open > 0) await frames(page);
      await frames(page);
    },
    async widen(width) {
      if (page.viewportSize()?.width === width) return;
      await page.setViewportSize({ width, height: HEIGHT });
      await frames(page);
    },
    failures: () => page.evaluate(() => (window as unknown as PreviewWindow).__preview.failures.splice(0)),
    close: () => context.close(),
  };
}

const DRAFTS = /report|act|group\?|ask|publish/;
const FAILED = { errCode: -504002, errMsg: 'cloud.callFunction:fail -504002 functions execute fail' };

function played(changes: Made, as: Scene['as'], phase: Phase): Made {
  const base = phase === 'empty' ? EMPTY : FULL;
  const functions = Object.keys(FULL) as (keyof Made)[];
  const all: Made = Object.fromEntries(
    functions.map((name) => [name, { ...base[name], ...(phase === 'empty' ? {} : changes[name]) }]),
  );
  const drawers = { drawers: Array<string>(20).fill('drawer-made') };
  return { ...all, people: { ...all.people, me: as === 'member' ? member : resident, drawers } };
}

function replyTo(route: Route, made: Made): object {
  const name = new URL(route.request().url()).pathname.split('/').at(-1) as keyof Made;
  const { procedure } = route.request().postDataJSON() as { procedure: string };
  const output = (made[name] as Record<string, object> | undefined)?.[procedure];
  if (!output) return { errCode: -1, errMsg: `${name}.${procedure} is not made` };
  return { result: { ok: true, at: NOW, output }, requestID: 'made' };
}

/** Two frames: what was set is drawn, what was drawn is measured. */
async function frames(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 20)))),
  );
}
