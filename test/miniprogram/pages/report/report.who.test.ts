/** 报事 as whom: named, confidential or anonymous, for oneself or for somebody who cannot, and what is kept on the phone of it. */
import { waysOf } from '../../../../miniprogram/store/ways';
import { find, says, tap, words, write, type Drawn } from '../../harness';
import { clock, HOUR, member, NOW, preview } from '../../people';
import { after, setReportStage, SUBMITTED, told } from './report.stage';

const stage = setReportStage();
const ALL = { identities: ['named', 'confidential', 'anonymous'] as const };

async function written(query?: Record<string, string>): Promise<Drawn> {
  const page = await stage.known(query);
  await write(told(page), '.write', '隔壁夜里装修，太吵');
  await after(800);
  return page;
}
const who = (page: Drawn) => find(page, '.who');

test('confidential is what it is unless somebody picks another, and says who can look', async () => {
  const page = await written();
  expect(words(page)).toContain('只有镇综治中心能看到您是谁，看一次记一次，您都能看到');
  expect(words(page)).not.toContain('谁也看不到您是谁');
  await says(page, '.foot-act', 'act');
  expect(stage.sendings()[0]).toMatchObject({ identity: 'confidential' });
});

test('anonymous gives a number: large, to be copied, kept on this phone until it is removed', async () => {
  const copied: unknown[] = [];
  stage.phone.can('setClipboardData', (options: object) => void copied.push(options));
  stage.phone.answers('matter.preview', preview(ALL));
  stage.phone.answers('matter.submit', { ...SUBMITTED, number: '123456789012' });
  const page = await written();
  await says(page, '.who', 'identity', { identity: 'anonymous' });
  expect(who(page).querySelector('.contact-phone')).toBeUndefined();
  await says(page, '.foot-act', 'act');
  expect(stage.sendings()[0]).toMatchObject({ identity: 'anonymous' });
  expect(words(page)).toContain('号码，请记下来');
  expect(words(page)).toContain('1234 5678 9012');
  await tap(find(page, '.after'), '.copy');
  expect(copied).toEqual([{ data: '123456789012' }]);
  expect(stage.phone.storage.get('followNumbers')).toMatchObject([{ number: '123456789012', matter: 'm9' }]);
  await tap(find(page, '.after'), '.forget');
  expect(stage.phone.storage.has('followNumbers')).toBe(false);
  expect(words(page)).toContain('1234 5678 9012');
});

test('a draft that was anonymous stays so where the town cannot be asked, and is shown so', async () => {
  stage.phone.storage.set('reportDraft', {
    key: 'k'.repeat(24),
    text: '隔壁夜里装修，太吵',
    photos: [],
    unsent: [],
    spot: '',
    identity: 'anonymous',
  });
  stage.phone.fails('matter.preview', 'unavailable');
  const page = await stage.known();
  expect(words(page)).toContain('谁也看不到您是谁');
  expect(who(page).querySelector('.contact-phone')).toBeUndefined();
});

test('anonymous sends no telephone, though one was left the last time', async () => {
  stage.phone.storage.set('contact', { name: '王秀英', phone: '13800001111' });
  stage.phone.answers('matter.preview', preview(ALL));
  const page = await written();
  await says(page, '.who', 'identity', { identity: 'anonymous' });
  await says(page, '.foot-act', 'act');
  expect(stage.sendings()[0]).not.toHaveProperty('contact');
  expect(stage.phone.storage.get('contact')).toEqual({ name: '王秀英', phone: '13800001111' });
});

test('name and telephone are there again the next time only where somebody wanted that', async () => {
  const page = await written();
  await write(who(page), '.contact-name', '王秀英');
  await write(who(page), '.contact-phone', '13800001111');
  await says(page, '.foot-act', 'act');
  expect(stage.sendings()[0]).toMatchObject({ contact: { name: '王秀英', phone: '13800001111' } });
  expect(stage.phone.storage.has('contact')).toBe(false);

  const again = await written();
  await write(who(again), '.contact-phone', '13800001111');
  await says(again, '.who', 'remember', { remember: true });
  await says(again, '.foot-act', 'act');
  const third = await written();
  expect(who(third).instance.data['who']).toMatchObject({ phone: '13800001111', remember: true });
  await says(third, '.foot-act', 'act');
  expect(stage.sendings()[2]).toMatchObject({ contact: { phone: '13800001111' } });
});

test('where this kind of matter cannot be anonymous, it says so beside the choice', async () => {
  stage.phone.fails('matter.submit', 'anonymousNotHere', 'identity');
  const page = await written();
  await says(page, '.foot-act', 'act');
  expect(words(who(page))).toContain('这类事不能匿名');
});

test('whoever picked 匿名 is asked anew where it turns out not to be told so: nothing goes out confidentially by itself', async () => {
  stage.phone.storage.set('contact', { name: '王秀英', phone: '13800001111' });
  stage.phone.answers('matter.preview', preview(ALL));
  const page = await written();
  await says(page, '.who', 'identity', { identity: 'anonymous' });
  stage.phone.answers('matter.preview', preview());
  await write(told(page), '.write', '隔壁夜里装修，还打人');
  await after(800);
  expect(words(who(page))).toContain('这类事不能匿名');
  expect(who(page).querySelectorAll('.choice--on')).toHaveLength(0);
  expect(who(page).querySelector('.contact-phone')).toBeUndefined();
  await says(page, '.foot-act', 'act');
  expect(stage.sendings()).toEqual([]);
  await says(page, '.who', 'identity', { identity: 'confidential' });
  expect(words(who(page))).not.toContain('这类事不能匿名');
  await says(page, '.foot-act', 'act');
  expect(stage.sendings()).toMatchObject([{ identity: 'confidential', contact: { phone: '13800001111' } }]);
});

test('what a member finds is signed by the post: nobody is asked as whom', async () => {
  stage.phone.answers('people.me', member);
  const page = await written();
  expect(page.querySelector('.who')).toBeUndefined();
  await says(page, '.foot-act', 'act');
  expect(stage.sendings()[0]).toMatchObject({ source: 'finding' });
  expect(stage.sendings()[0]).not.toHaveProperty('identity');
});

test('a member reports for somebody who cannot, and is given the number to tell them', async () => {
  stage.phone.answers('people.me', member);
  stage.phone.storage.set('contact', { name: '陈桂芳', phone: '13800000001' });
  stage.phone.answers('matter.submit', { ...SUBMITTED, number: '123456789012' });
  const page = await written();
  expect(words(page)).toContain('替谁报');
  await says(page, '.behalf', 'choose', { value: 'behalf' });
  expect(words(who(page))).toContain('替谁报的？电话可以不填');
  await write(who(page), '.contact-name', '李大爷');
  await says(page, '.foot-act', 'act');
  expect(stage.sendings()[0]).toMatchObject({
    source: 'onBehalf',
    identity: 'confidential',
    contact: { name: '李大爷' },
  });
  expect(words(page)).toContain('号码，请告诉这位乡亲');
  expect(stage.phone.storage.has('numbers')).toBe(false);
  expect(stage.phone.storage.get('contact')).toEqual({ name: '陈桂芳', phone: '13800000001' });
  expect(stage.phone.storage.get('ways')).toEqual(waysOf(member));
});

test('without a network a member still reports for somebody, as last heard of their posts', async () => {
  stage.phone.storage.set('ways', waysOf(member));
  stage.phone.fails('people.me', 'unavailable');
  expect(words(await stage.known())).toContain('替谁报');
});

test('residents are not asked for whom', async () => {
  const page = await written();
  expect(words(page)).not.toContain('替谁报');
});

test('电话登记: how they came is kept, their number and the limit are there to be read out, and the next one begins at once', async () => {
  stage.phone.answers('matter.submit', {
    ...SUBMITTED,
    clock: clock('accept', NOW, NOW + 4 * HOUR),
    number: '123456789012',
  });
  stage.phone.answers('people.me', member);
  const page = await written({ came: 'phone' });
  expect(words(page)).toContain('来电话');
  expect(words(page)).not.toContain('替谁报？');
  await says(page, '.came', 'choose', { value: 'visit' });
  await write(who(page), '.contact-phone', '0000-123');
  await says(page, '.foot-act', 'act');
  expect(stage.sendings()[0]).toMatchObject({
    source: 'onBehalf',
    came: 'visit',
    contact: { phone: '0000-123' },
  });
  expect(words(page)).toMatch(/请念给对方听.*前受理.*1234 5678 9012.*登记下一件/u);
});
