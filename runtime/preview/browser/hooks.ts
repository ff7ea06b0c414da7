/** `window.__preview`: what a test or the desk can set and read without a dialog. */

export interface Hooks {
  /** The next pictures `chooseMedia`, `chooseImage` or `chooseMessageFile` give. */
  nextMedia(files: (File | Blob | string)[]): void;
  /** What `getLocation` and `chooseLocation` answer; null denies. */
  location: {
    latitude: number;
    longitude: number;
    name?: string;
    address?: string;
    accuracy?: number;
  } | null;
  /** What the camera sees at the next `scanCode`. */
  scan: string | null;
  /** What a person allowed or refused when asked, `scope.record`; `false` refuses it before it is asked. */
  scopes: Record<string, boolean>;
  /** Whether this person has agreed to the use of private data, and which calls asked for it. */
  privacy: { agreed: boolean; asked: string[] };
  /** Numbers that `makePhoneCall` rang. */
  calls: string[];
  /** Documents that `openDocument` opened. */
  documents: { filePath: string; url: string; fileType: string }[];
  /** Cards that were shared. */
  shares: { title: string; path: string; imageUrl: string }[];
  /** Template ids asked for by `requestSubscribeMessage`. */
  subscriptions: string[][];
  /** What was copied last. */
  clipboard: string;
  /** Names of vibrations, in order. */
  vibrations: string[];
  /** What the speech stand-in was asked to read aloud, in order. */
  spoken: string[];
  /** What the speech stand-in writes down of whatever it hears, and in which `lang` it last listened. */
  hears: string;
  heardIn: string;
  /** Milliseconds that a toast stays whose caller does not say; WeChat's own are 1,500. */
  toastFor: number;
  /** Everything that failed in the mini-program. */
  failures: string[];
  setOnline(online: boolean): void;
  setClockOffset(ms: number): void;
}

/** Waiting pictures; `take` empties them. */
export const media = { waiting: null as (File | Blob | string)[] | null };

export const hooks: Hooks = {
  nextMedia: (files) => {
    media.waiting = files;
  },
  location: null,
  scan: null,
  scopes: {},
  privacy: { agreed: true, asked: [] },
  calls: [],
  documents: [],
  shares: [],
  subscriptions: [],
  clipboard: '',
  vibrations: [],
  spoken: [],
  hears: '',
  heardIn: '',
  toastFor: 1_500,
  failures: [],
  setOnline: () => undefined,
  setClockOffset: () => undefined,
};
