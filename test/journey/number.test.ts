/** Followed by number alone: reported anonymously, and seen to its end on a phone of somebody else's. */
import type { Step } from '@gelin/contract/step';
import { MINE_WORDS } from '../../miniprogram/words/mine.ts';
import { OWN_WORDS } from '../../miniprogram/words/own.ts';
import { NUMBER_WORDS as w } from '../../miniprogram/packages/resident/words/number.ts';
import { w as MY_DATA_WORDS } from '../../miniprogram/packages/resident/words/my-data.ts';
import { SAID_WORDS } from '../../miniprogram/packages/resident/words/said.ts';
import { REPORT_WORDS } from '../../miniprogram/words/report.ts';
import { ELDER, phoneIn, USUAL, type Hands } from './hands.ts';
import { openStreet, type Phone, type Street } from './street.ts';

const DAY = 86_400_000;

let street: Street;
beforeAll(async () => {
  street = await openStreet();
});
afterAll(() => street.close());

type Taken = readonly [person: string, step: Step];
async function goesOn(matter: string, ...steps: readonly Taken[]): Promise<void> {
  for (const [person, step] of steps) {
    const { seq } = await street.call('director-centre', 'matter', 'read', { matter, as: 'member' });
    await street.call(person, 'matter', 'act', { key: street.key(), matter, seq, step });
  }
}
const answered = (text: string): readonly Taken[] => [
  ['chief-liuxi-1', { action: 'answer', text, outcome: 'explained', photos: [] }],
  ['worker-liuxi-1', { action: 'verify', result: 'pass' }],
];

/** Reports without saying who, from 报事 to the number. @returns the number as it is shown */
async function anonymously(phone: Phone, words: string): Promise<string> {
  await phone.write(REPORT_WORDS.textAria, words);
  await phone.tap(REPORT_WORDS.next);
  await phone.tap(REPORT_WORDS.pick);
  await phone.tap(/^柳溪村/);
  await phone.tap(/^第一网格/);
  await phone.tap(REPORT_WORDS.next);
  await phone.tap(/^匿名，/);
  await phone.tap(REPORT_WORDS.send);
  await phone.sees(REPORT_WORDS.number);
  return phone.page.locator('.number-card__number').innerText();
}

/** Opens a matter by its number, from 事项. */
async function byNumber(hands: Hands, person: string, number: string, keep: boolean): Promise<Phone> {
  const phone = await phoneIn(street, hands, person, 'pages/mine/mine');
  await phone.tap(MINE_WORDS.numbers);
  await phone.write(w.label, number);
  if (!keep) await phone.page.getByRole('switch', { name: w.keep }).click();
  await phone.tap(w.look);
  return phone;
}

describe.each([
  { ...USUAL, owner: 'resident-wang', words: '村口的水沟堵了，味道很大。' },
  { ...ELDER, owner: 'resident-zhang', words: '后山的路塌了一角，车过不去。' },
])('$hands', ({ owner, words, ...hands }) => {
  test('a matter told anonymously is followed on another phone by its number: added to, answered, reopened, rated', async () => {
    const own = await phoneIn(street, hands, owner, 'pages/report/report');
    const number = await anonymously(own, words);
    expect(number).toMatch(/^\d{4} \d{4} \d{4}$/);
    expect((await street.call(owner, 'matter', 'mine', {})).rows).toEqual([]);

    const other = await byNumber(hands, 'resident-hu', number, true);
    await other.sees(words);
    await other.tap(OWN_WORDS.add);
    await other.write(OWN_WORDS.addLabel, '今天更严重了。');
    await other.tap(OWN_WORDS.addSend);
    await other.sees('您补充');
    const { matter } = await street.call('resident-hu', 'matter', 'byNumber', {
      number: number.replaceAll(' ', ''),
    });

    await goesOn(
      matter,
      ['chief-liuxi-1', { action: 'accept' }],
      ...answered('要等水退了才能动工，先拦起来了。'),
    );
    await openKept(other, number);
    await other.sees('要等水退了才能动工，先拦起来了。');
    await other.tap(OWN_WORDS.reopen);
    await other.write(OWN_WORDS.reopenLabel, '拦的东西倒了，还是危险。');
    await other.tap(OWN_WORDS.reopenSend);
    await other.sees('拦的东西倒了，还是危险。');

    await goesOn(matter, ...answered('已经排进下个月的工程。'));
    street.laptop.cloud.clock.advance(DAY);
    await openKept(other, number);
    await other.sees('已经排进下个月的工程。');
    await other.tap('满意');
    await other.tap('提交评价');
    await other.sees(/满意/);

    // Whoever handles it learns nothing of who it was, nor of who followed.
    const seen = await street.call('director-centre', 'matter', 'read', { matter, as: 'member' });
    expect(JSON.stringify(seen)).not.toMatch(/王秀兰|张桂芳|胡月|resident-/);
  });
});

test('on a phone that is not one’s own the number is gone with the app, and a wrong one leads nowhere', async () => {
  const own = await phoneIn(street, USUAL, 'resident-liu', 'pages/report/report');
  const number = await anonymously(own, '楼下的井盖响，晚上睡不着。');
  const wrong = number.replace(/\d$/, (last) => String((Number(last) + 1) % 10));
  const borrowed = await byNumber(ELDER, 'resident-chen', wrong, false);
  await borrowed.sees(/没有这个号码/);
  await borrowed.write(w.label, number);
  await borrowed.tap(w.look);
  await borrowed.sees(/井盖响/);
  await reopened(borrowed, 'packages/resident/number/number');
  await borrowed.sees(w.lead);
  expect(await borrowed.page.getByText(w.kept).count()).toBe(0);
});

test('what was told anonymously is taken away as a file and deleted by its number, on whatever phone', async () => {
  const own = await phoneIn(street, USUAL, 'resident-wang', 'pages/report/report');
  const number = await anonymously(own, '河边的护栏断了一截。');
  const other = await byNumber(ELDER, 'resident-hu', number, true);
  await other.tap(OWN_WORDS.withdraw);
  await other.tap(OWN_WORDS.withdrawYes);
  await other.sees(OWN_WORDS.withdrawn);
  await other.tap('导出或删除我说的内容');
  await other.sees('河边的护栏断了一截。');
  await other.tap(SAID_WORDS.copy);
  await other.sees(MY_DATA_WORDS.made);
  await other.tap(SAID_WORDS.erase);
  await other.tap(MY_DATA_WORDS.confirm);
  await other.sees(SAID_WORDS.gone);
  const asked = { number: number.replaceAll(' ', '') };
  await expect(street.call('resident-hu', 'matter', 'byNumber', asked)).rejects.toThrow(/numberUnknown/);
});

/** Looks again later: a number rings nobody's phone. */
async function openKept(phone: Phone, number: string): Promise<void> {
  await reopened(phone, 'pages/mine/mine');
  await phone.tap(/^用号码跟的 1 件/);
  await phone.tap(new RegExp(`^${number}`));
}

/** The app closed, and opened again on this page. */
async function reopened({ page }: Phone, path: string): Promise<void> {
  const url = new URL(page.url());
  url.searchParams.set('path', path);
  await page.goto(url.href);
}
