/** What test code that runs inside a phone may use of the browser there; the tests themselves run in Node. */

export interface PreviewHooks {
  setOnline(online: boolean): void;
  nextMedia(files: unknown[]): void;
  location: object | null;
  calls: string[];
  shares: object[];
}

type Call = (options: object) => Promise<unknown>;

export interface PhoneWindow {
  __preview: PreviewHooks;
  wx: Record<string, Call> & { getAppBaseInfo(): { fontSizeScaleFactor: number } };
  getApp(): { globalData: { lastError: string } };
  getCurrentPages(): { route: string; options: Record<string, string>; data: { closed: string } }[];
  postMessage(message: object, origin: string): void;
  location: { origin: string };
  requestAnimationFrame(run: (time: number) => void): number;
  getComputedStyle(element: unknown): { getPropertyValue(name: string): string };
}

interface Canvas {
  width: number;
  height: number;
  getContext(kind: '2d'): { fillRect(...box: number[]): void } | null;
  toBlob(done: (blob: object | null) => void, type: string): void;
}

export interface PhoneDocument {
  fonts: Iterable<{ family: string; status: string }> & { ready: Promise<unknown> };
  createElement(tag: 'canvas'): Canvas;
  querySelector(selector: string): { textContent: string | null; src: string; naturalWidth: number } | null;
  getElementById(
    id: string,
  ): { textContent: string | null; getBoundingClientRect(): { width: number } } | null;
}
