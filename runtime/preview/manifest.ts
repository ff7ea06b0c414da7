/** What the compiler hands to the phone: pages, components and settings of one mini-program, as plain data. */

/** The `window` part of app.json, also what a page's own json may overrule. */
export interface WindowConfig {
  navigationBarTitleText?: string;
  navigationBarBackgroundColor?: string;
  navigationBarTextStyle?: 'black' | 'white';
  navigationStyle?: 'default' | 'custom';
  backgroundColor?: string;
  enablePullDownRefresh?: boolean;
  onReachBottomDistance?: number;
  disableScroll?: boolean;
}

export interface TabItem {
  pagePath: string;
  text: string;
  iconPath?: string;
  selectedIconPath?: string;
}

export interface TabBarConfig {
  color?: string;
  selectedColor?: string;
  backgroundColor?: string;
  borderStyle?: string;
  custom?: boolean;
  list: TabItem[];
}

/** One page or component as the phone registers it. */
export interface ComponentEntry {
  /** Its path from the project root, without extension: what glass-easel calls `is`. */
  id: string;
  page: boolean;
  /** Style scope, empty for what shares the page's classes. */
  scope: string;
  config: Record<string, unknown>;
}

export interface Manifest {
  name: string;
  pages: string[];
  window: WindowConfig;
  tabBar: TabBarConfig | null;
  darkmode: boolean;
  /** Values of `@name` in window and tabBar, from theme.json. */
  theme: Record<'light' | 'dark', Record<string, string>>;
  components: ComponentEntry[];
  /** Things that are wrong but do not stop the project from being drawn: unknown tags, for example. */
  problems: string[];
}

/** A group of the town as the desk calls it. */
export interface Group {
  readonly id: string;
  readonly name: string;
}

/** A person whose phone may be shown. */
export interface Person {
  id: string;
  openid: string;
  name: string;
  post: string;
  where: string;
}

/** How one phone starts: what its page's script is given by the server. */
export interface Boot {
  person: Person;
  people: Person[];
  path: string;
  /** The WeChat group from which the app was opened, by opengid; '' where it was not. */
  wechatGroup: string;
  /** Phone width in CSS pixels; 0 means as wide as the window. */
  width: number;
  /** What the person chose as type size in WeChat: 1 or, in elder mode, 1.4. */
  scale: number;
  version: string;
  cloud: boolean;
  watch: boolean;
}
