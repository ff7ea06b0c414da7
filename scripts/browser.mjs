/** Finds a Chrome or Chromium for the journeys, or installs Debian's where we may. */
import { existsSync } from 'node:fs';
import { run } from './install.mjs';

/** The shell first: it draws pages and nothing around them. */
const SHELL = '/usr/bin/chromium-headless-shell';
const PLACES = [
  SHELL,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const found = () => [process.env.CHROME_PATH, ...PLACES].find((place) => place && existsSync(place));

/** The path of a browser. Throws with what to do where there is none and none can be installed. */
export async function ensureBrowser() {
  if (!process.env.CHROME_PATH && !existsSync(SHELL)) await installShell();
  const browser = found();
  if (!browser)
    throw new Error('没有找到 Chrome 或 Chromium：请安装一个，或用环境变量 CHROME_PATH 指明它在哪里');
  return browser;
}

/** Debian's shell, which takes a ninth of a whole Chromium's time for a phone; what is there already does as well. */
async function installShell() {
  await installDebian(['chromium-headless-shell', 'fonts-noto-cjk']).catch((error) =>
    console.log(`没有装上 chromium-headless-shell：${error instanceof Error ? error.message : error}`),
  );
}

/** Installs Debian packages where this is Debian and we are root; otherwise does nothing. */
export async function installDebian(packages) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  console.log(`安装 ${packages.join(' ')} …`);
  const quiet = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  await run('apt-get', ['update', '-qq'], quiet);
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], quiet);
}
