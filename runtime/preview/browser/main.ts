/** Starts one phone: the page's script calls `__previewStart` with what the compiler and the server know. */
import type { Boot, Manifest } from '../manifest.ts';
import { setOpenTypes } from './elements/button.ts';
import { setNavigation } from './elements/navigator.ts';
import { setPageChrome } from './elements/page-parts.ts';
import { setSourceContext } from './elements/sources.ts';
import { installApp, launchApp } from './engine/app.ts';
import { extendCallers } from './engine/callers.ts';
import { installClock, readTownClock, setClockOffset } from './engine/clock.ts';
import { createSpace, registerProject, type Scripts } from './engine/code-space.ts';
import { catchAll, onFailure, report } from './engine/errors.ts';
import { listenToGestures } from './engine/gestures.ts';
import { installWxsGlobals } from './engine/wxs.ts';
import { Screen } from './frame/screen.ts';
import { failureStrip } from './frame/strip.ts';
import { Toast } from './frame/toast.ts';
import { hooks } from './hooks.ts';
import { PageStack } from './pages/stack.ts';
import { share } from './pages/share.ts';
import { sceneOf } from './scene.ts';
import css from './phone.css';
import type { Phone, Signals } from './phone.ts';
import { connectDesk } from './desk-line.ts';
import { Signal } from './signal.ts';
import { agreeButtonTapped } from './wx/privacy.ts';
import { createWx } from './wx/all.ts';
import { setFileOwner } from './wx/file-store.ts';
import { installPlugins } from './wx/speech-plugin.ts';

interface PreviewWindow {
  __previewTemplates: Parameters<typeof registerProject>[2];
  __previewScripts: Scripts;
  __previewStart: (manifest: Manifest, boot: Boot) => void;
  __preview: typeof hooks;
  wx: Record<string, unknown>;
}

const own = window as unknown as PreviewWindow;

function addStyles(): void {
  const style = document.createElement('style');
  style.textContent = css;
  document.head.append(style);
}

function signals(): Signals {
  return {
    show: new Signal(),
    hide: new Signal(),
    error: new Signal(),
    rejection: new Signal(),
    theme: new Signal(),
    network: new Signal(),
    resize: new Signal(),
    keyboard: new Signal(),
  };
}

function loadScript(src: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = src;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`cannot load ${src}`));
    document.head.append(script);
  });
}

async function start(manifest: Manifest, boot: Boot): Promise<void> {
  if (boot.cloud) await readTownClock();
  const screen = new Screen(boot.width);
  const { space, backend } = createSpace();
  const stack = new PageStack(manifest, screen, space, backend);
  const phone: Phone = {
    boot,
    manifest,
    screen,
    toast: new Toast(screen.layer),
    stack,
    network: { online: true },
    signals: signals(),
  };
  const strip = failureStrip(screen.element);
  onFailure((text) => {
    hooks.failures.push(text);
    strip(text);
  });
  for (const problem of manifest.problems) report(problem);

  setFileOwner(boot.person.id);
  setSourceContext(boot.person.openid, () => stack.top?.route ?? '');
  own.wx = createWx(phone);
  installPlugins(phone);
  Object.assign(window, { getCurrentPages: () => stack.pages.map((one) => one.caller), __wxConfig: {} });
  installApp();
  extendCallers(() => stack.top?.caller ?? null);
  setNavigation(async (openType, url, delta) => {
    const api = {
      navigate: 'navigateTo',
      redirect: 'redirectTo',
      switchTab: 'switchTab',
      reLaunch: 'reLaunch',
      navigateBack: 'navigateBack',
    }[openType];
    const run = own.wx[api ?? 'navigateTo'] as (options: object) => Promise<unknown>;
    return await run({ url, delta });
  });
  setOpenTypes((openType, button) => {
    if (openType === 'share' && stack.top)
      void share(stack.top, screen.layer, 'button', button).catch((error: unknown) => report(error, 'share'));
    if (openType === 'agreePrivacyAuthorization') agreeButtonTapped(button.id);
    return openType === 'chooseAvatar' ? { avatarUrl: '' } : { errMsg: `${openType}:ok` };
  });
  setPageChrome((element) => {
    const bar = stack.pages.find((page) => page.element.contains(element))?.bar ?? stack.top?.bar;
    if (!bar) return null;
    return {
      title: (text) => bar.setTitle(text),
      colors: (front, back) => bar.color(front, back),
      loading: (on) => bar.loading(on),
    };
  });
  connectDesk(phone);
  listenToGestures(document.body);

  await loadScript(`/preview/scripts.js?v=${boot.version}`);
  const scripts = own.__previewScripts;
  scripts.app();
  registerProject(space, manifest, own.__previewTemplates, scripts);
  const [path = '', query = ''] = boot.path.split('?');
  const first = manifest.pages.includes(path.replace(/^\//, '')) ? boot.path : (manifest.pages[0] ?? '');
  if (boot.path && first !== boot.path) report(`there is no page "${path}"`, 'preview');
  launchApp(
    {
      path: first.split('?')[0],
      query: Object.fromEntries(new URLSearchParams(query)),
      scene: sceneOf(boot),
      referrerInfo: {},
    },
    phone.signals,
  );
  stack.reLaunch(`/${first.replace(/^\//, '')}`);
  document.documentElement.dataset['ready'] = 'true';
}

addStyles();
installClock();
installWxsGlobals();
catchAll();
hooks.setClockOffset = setClockOffset;
own.__preview = hooks;
own.__previewStart = (manifest, boot) => {
  start(manifest, boot).catch((error: unknown) => report(error, 'preview'));
};
