/** The desk: phones side by side with frames that hug them, and nobody asked for anything while nothing is pressed. */
import type { Page } from 'playwright-core';
import { openStreet, type Street } from './street.ts';

const PICTURES = 'dist/journey';
const FRAME = 8;

let street: Street;
beforeAll(async () => {
  street = await openStreet();
});
afterAll(() => street.close());

/** The desk in a window of this size, with four phones on it. */
async function desk(width: number, height: number): Promise<Page> {
  const context = await street.browser.newContext({ viewport: { width, height } });
  const page = await context.newPage();
  await page.clock.install();
  await page.goto(street.laptop.url);
  const add = page.getByRole('button', { name: '添一部手机' });
  while (await add.isEnabled()) await add.click();
  for (const frame of await page.locator('iframe').all())
    await frame.contentFrame().locator('html[data-ready="true"]').waitFor({ state: 'attached' });
  return page;
}

test.each([
  [1440, 900, 3],
  [1700, 950, 4],
  [1024, 768, 2],
])(
  'at %i × %i the frames hug the phones, %i in a row, and nothing is beside the window',
  async (width, height, inARow) => {
    const page = await desk(width, height);
    const seen = await page.evaluate(() => ({
      wide: document.documentElement.scrollWidth - innerWidth,
      beside: (document.querySelector('main')?.scrollWidth ?? 0) - innerWidth,
      frames: [...document.querySelectorAll('.slot')].map((slot) => {
        const body = slot.querySelector('.body')?.getBoundingClientRect();
        const phone = slot.querySelector('iframe')?.getBoundingClientRect();
        return {
          top: slot.getBoundingClientRect().top,
          rim: Math.round((body?.width ?? 0) - (phone?.width ?? 0)),
        };
      }),
    }));
    await page.screenshot({ path: `${PICTURES}/desk-${width}.png` });
    expect(seen.wide).toBeLessThanOrEqual(0);
    expect(seen.beside).toBeLessThanOrEqual(0);
    expect(seen.frames.map(({ rim }) => rim)).toEqual(Array(4).fill(2 * FRAME));
    expect(seen.frames.filter(({ top }) => top === seen.frames[0]?.top)).toHaveLength(inARow);
    await page.context().close();
  },
);

test('the desk and its four phones ask nothing in ten minutes', async () => {
  const page = await desk(1700, 950);
  await page.clock.runFor(20_000);
  await page.waitForLoadState('networkidle', { timeout: 90_000 });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.clock.runFor(10 * 60_000);
  expect(asked).toEqual([]);
  await page.context().close();
});

test('the robots’ panel shows what a group got, as people see it there, as soon as it comes', async () => {
  const page = await desk(1440, 900);
  const { url } = street.laptop;
  const robot = (message: object) =>
    page.request.post(`${url}/outside/robot/send?key=laptop-robot-qinghe-liuxi`, { data: message });
  await page.getByRole('button', { name: '群机器人' }).click();
  const panel = page.getByRole('complementary', { name: '群机器人' });
  await panel.getByText('还没有消息').waitFor();
  await robot({ msgtype: 'markdown', markdown: { content: '**新的事项** 路灯不亮\n<b>不是粗体</b>' } });
  await page.clock.runFor(1_000);
  await panel.getByText('<b>不是粗体</b>').waitFor();
  expect(await panel.locator('b').allTextContents()).toEqual(['新的事项']);
  await robot({
    msgtype: 'template_card',
    template_card: {
      card_type: 'text_notice',
      main_title: { title: '紧急事项' },
      card_action: { type: 2, appid: 'wx1' },
    },
  });
  await page.clock.runFor(1_000);
  await panel.getByRole('heading', { name: '紧急事项' }).waitFor();
  expect(await panel.getByRole('button', { name: '柳溪村' }).getAttribute('aria-pressed')).toBe('true');
  await page.screenshot({ path: `${PICTURES}/desk-robots.png` });
  await page.context().close();
});
