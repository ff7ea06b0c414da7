/** What an app can know of its phone: sizes, type size, theme, network, versions. */
import { NAV_BAR } from '../frame/screen.ts';
import { themeName } from '../frame/theme.ts';
import { hooks } from '../hooks.ts';
import type { Phone } from '../phone.ts';
import { sceneOf } from '../scene.ts';
import { asynchronous, type Api } from './call.ts';

const SDK = '3.8.0';

export function deviceApi(phone: Phone): Api {
  const { screen, boot, manifest, network, signals } = phone;
  const theme = (): string => themeName(manifest);
  const windowInfo = (): object => {
    const frame = phone.stack.top?.frame;
    return {
      pixelRatio: window.devicePixelRatio,
      screenWidth: screen.width,
      screenHeight: screen.height,
      windowWidth: screen.width,
      windowHeight: frame?.clientHeight || screen.height - screen.statusBar - NAV_BAR,
      statusBarHeight: screen.statusBar,
      screenTop: 0,
      safeArea: {
        left: 0,
        right: screen.width,
        top: screen.statusBar,
        bottom: screen.height - screen.safeBottom,
        width: screen.width,
        height: screen.height - screen.statusBar - screen.safeBottom,
      },
      fontSizeScaleFactor: boot.scale,
    };
  };
  const device = {
    abi: 'arm64',
    brand: 'preview',
    model: 'Gelin preview',
    system: 'Android 14',
    platform: 'devtools',
    memorySize: 4096,
    benchmarkLevel: 10,
    deviceAbi: 'arm64',
    cpuType: 'preview',
  };
  const appBase = (): object => ({
    SDKVersion: SDK,
    version: '8.0.50',
    language: 'zh_CN',
    enableDebug: true,
    theme: theme(),
    host: { env: 'preview', appId: '', version: 0 },
    fontSizeSetting: Math.round(17 * boot.scale),
    fontSizeScaleFactor: boot.scale,
  });
  const system = (): object => ({ ...device, ...windowInfo(), ...appBase(), errMsg: 'getSystemInfo:ok' });
  const launch = (): object => {
    const first = phone.stack.pages[0];
    return {
      path: first?.route ?? manifest.pages[0] ?? '',
      query: first?.query ?? {},
      scene: sceneOf(boot),
      referrerInfo: {},
      apiCategory: 'default',
    };
  };
  const vibrate = (name: string) => asynchronous(name, () => void hooks.vibrations.push(name));
  return {
    getWindowInfo: windowInfo,
    getDeviceInfo: () => ({ ...device }),
    getAppBaseInfo: appBase,
    getSystemSetting: () => ({
      bluetoothEnabled: true,
      locationEnabled: true,
      wifiEnabled: true,
      deviceOrientation: 'portrait',
    }),
    getAppAuthorizeSetting: () => ({
      albumAuthorized: 'authorized',
      cameraAuthorized: 'authorized',
      locationAuthorized: hooks.location ? 'authorized' : 'denied',
      microphoneAuthorized: hooks.scopes['scope.record'] === false ? 'denied' : 'authorized',
      notificationAuthorized: 'authorized',
    }),
    getSystemInfoSync: system,
    getSystemInfo: asynchronous('getSystemInfo', system),
    getSystemInfoAsync: asynchronous('getSystemInfoAsync', system),
    getSkylineInfoSync: () => ({ isSupported: false, version: '', reason: 'preview draws with WebView' }),
    getMenuButtonBoundingClientRect: () => {
      const top = screen.statusBar + 6;
      return {
        width: 87,
        height: 32,
        top,
        bottom: top + 32,
        left: screen.width - 94,
        right: screen.width - 7,
      };
    },
    onMenuButtonBoundingClientRectWeightChange: () => undefined,
    offMenuButtonBoundingClientRectWeightChange: () => undefined,
    getLaunchOptionsSync: launch,
    getEnterOptionsSync: launch,
    getNetworkType: asynchronous('getNetworkType', () => ({
      networkType: network.online ? 'wifi' : 'none',
      signalStrength: 0,
    })),
    onNetworkStatusChange: signals.network.on,
    offNetworkStatusChange: signals.network.off,
    onThemeChange: signals.theme.on,
    offThemeChange: signals.theme.off,
    onWindowResize: signals.resize.on,
    offWindowResize: signals.resize.off,
    onKeyboardHeightChange: signals.keyboard.on,
    offKeyboardHeightChange: signals.keyboard.off,
    onMemoryWarning: () => undefined,
    offMemoryWarning: () => undefined,
    vibrateShort: vibrate('vibrateShort'),
    vibrateLong: vibrate('vibrateLong'),
    setKeepScreenOn: asynchronous('setKeepScreenOn', () => undefined),
  };
}
