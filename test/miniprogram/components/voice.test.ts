/** Speaking and listening: held or tapped, cancelled, counted down, refused kindly, and heard one at a time. */
import { setStage, settled, tap, words, type Drawn } from '../harness';
import { withMicrophone, withPlayers } from '../sound';

const stage = setStage();

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

function heard(drawn: Drawn, event: string): unknown[] {
  const details: unknown[] = [];
  drawn.addEventListener(event, ({ detail }) => details.push(detail));
  return details;
}

async function touch(drawn: Drawn, what: 'Start' | 'Move' | 'End', clientY = 500): Promise<void> {
  const handler = drawn.instance[`onBarTouch${what}`] as (event: object) => void;
  handler.call(drawn.instance, { touches: what === 'End' ? [] : [{ clientY }] });
  await settled();
}

const bar = () => stage.render('components/voice-bar/voice-bar');

describe('speaking', () => {
  test('held while speaking, let go: the voice is told', async () => {
    const microphone = withMicrophone(stage.phone);
    const drawn = bar();
    const voices = heard(drawn, 'voice');
    expect(words(drawn)).toBe('按住说话也可以点一下开始，再点一下结束');
    await touch(drawn, 'Start');
    microphone.begins();
    expect(words(drawn)).toBe('正在录 0 秒松开结束，上滑取消');
    jest.advanceTimersByTime(3_000);
    expect(words(drawn)).toContain('正在录 3 秒');
    await touch(drawn, 'End');
    expect(microphone.stops).toBe(1);
    microphone.ends(3_200);
    await settled();
    expect(voices).toEqual([{ path: 'wxfile://usr/a.mp3', seconds: 3 }]);
    expect(words(drawn)).toContain('按住说话');
  });

  test('for who cannot hold: tapped to begin, tapped to end', async () => {
    const microphone = withMicrophone(stage.phone);
    const drawn = bar();
    const voices = heard(drawn, 'voice');
    await touch(drawn, 'Start');
    jest.advanceTimersByTime(100);
    await touch(drawn, 'End');
    await tap(drawn, '.bar');
    microphone.begins();
    expect(words(drawn)).toBe('正在录 0 秒再点一下结束取消');
    expect(microphone.stops).toBe(0);
    await touch(drawn, 'Start');
    await touch(drawn, 'End');
    await tap(drawn, '.bar');
    expect(microphone.stops).toBe(1);
    microphone.ends(8_000);
    await settled();
    expect(voices).toEqual([{ path: 'wxfile://usr/a.mp3', seconds: 8 }]);
  });

  test('a key or a screen reader taps without a finger', async () => {
    const microphone = withMicrophone(stage.phone);
    const drawn = bar();
    await tap(drawn, '.bar');
    microphone.begins();
    await tap(drawn, '.bar');
    expect(microphone.stops).toBe(1);
  });

  test('slid away and let go, or 取消: nothing is told', async () => {
    const microphone = withMicrophone(stage.phone);
    const drawn = bar();
    const voices = heard(drawn, 'voice');
    await touch(drawn, 'Start', 500);
    microphone.begins();
    jest.advanceTimersByTime(2_000);
    await touch(drawn, 'Move', 380);
    expect(words(drawn)).toContain('松开手指就取消');
    await touch(drawn, 'Move', 490);
    expect(words(drawn)).toContain('正在录 2 秒');
    await touch(drawn, 'Move', 380);
    await touch(drawn, 'End');
    microphone.ends(2_000);
    await settled();
    await tap(drawn, '.bar');
    await tap(drawn, '.bar');
    microphone.begins();
    await tap(drawn, '.cancel');
    microphone.ends(2_000);
    await settled();
    expect(voices).toEqual([]);
    expect(words(drawn)).toContain('按住说话');
  });

  test('the last ten seconds are counted down, and the minute ends by itself', async () => {
    const microphone = withMicrophone(stage.phone);
    const drawn = bar();
    const voices = heard(drawn, 'voice');
    await touch(drawn, 'Start');
    microphone.begins();
    jest.advanceTimersByTime(49_000);
    expect(words(drawn)).toContain('正在录 49 秒');
    jest.advanceTimersByTime(1_000);
    expect(words(drawn)).toContain('还能说 10 秒');
    jest.advanceTimersByTime(10_000);
    microphone.ends(60_000);
    await settled();
    expect(voices).toEqual([{ path: 'wxfile://usr/a.mp3', seconds: 60 }]);
  });

  test('asked the first time, and told to press once more', async () => {
    withMicrophone(stage.phone, 'neverAsked');
    stage.phone.can('authorize', async () => ({}));
    const drawn = bar();
    await touch(drawn, 'Start');
    expect(words(drawn)).toContain('可以说话了，请再按住说一次');
  });

  test('refused: kind words, the way to the settings, and typing is named', async () => {
    withMicrophone(stage.phone, 'refused');
    const drawn = bar();
    await touch(drawn, 'Start');
    expect(words(drawn)).toContain('也可以打字');
    stage.phone.can('openSetting', async () => ({ authSetting: { 'scope.record': true } }));
    await tap(drawn, '.note__way');
    expect(words(drawn)).toContain('可以说话了');
    expect(drawn.querySelector('.note__way')).toBeUndefined();
  });

  test('the page goes away: what is recorded ends', async () => {
    const microphone = withMicrophone(stage.phone);
    const drawn = bar();
    await touch(drawn, 'Start');
    microphone.begins();
    drawn.detach();
    expect(microphone.stops).toBe(1);
  });
});

describe('listening', () => {
  const bubble = (id: string, more = {}) =>
    stage.render('components/voice-bubble/voice-bubble', { voice: { id, seconds: 12 }, ...more });

  test('the longer the wider, with its seconds, and the text beside it', () => {
    const short = bubble('cloud://a', { voice: { id: 'cloud://a', seconds: 3 }, text: '路灯修好了' });
    const long = bubble('cloud://b', { voice: { id: 'cloud://b', seconds: 60 } });
    expect(words(short)).toBe('3″路灯修好了');
    const drawnAs = (drawn: Drawn) => drawn.instance.data['bubble'] as { width: number; label: string };
    expect(drawnAs(short).width).toBeLessThan(drawnAs(long).width);
    expect(drawnAs(short).label).toBe('语音 3 秒，点一下播放');
  });

  test('one plays at a time: a second ends the first', async () => {
    const players = withPlayers(stage.phone);
    const first = bubble('cloud://a');
    const second = bubble('cloud://b');
    await tap(first, '.bubble');
    players[0]?.plays();
    players[0]?.at(4.2);
    expect(words(first)).toBe('8″');
    await tap(second, '.bubble');
    expect(players[0]?.did).toEqual(['play', 'destroy']);
    expect([words(first), players[1]?.src]).toEqual(['12″', 'cloud://b']);
  });

  test('paused and played on from where it stood', async () => {
    const players = withPlayers(stage.phone);
    const drawn = bubble('cloud://a');
    await tap(drawn, '.bubble');
    players[0]?.plays();
    players[0]?.at(5);
    await tap(drawn, '.bubble');
    players[0]?.pauses();
    expect(words(drawn)).toBe('7″');
    await tap(drawn, '.bubble');
    expect([players.length, players[0]?.did]).toEqual([1, ['play', 'pause', 'play']]);
    players[0]?.ends();
    expect(words(drawn)).toBe('12″');
  });

  test('what cannot be played says so, and a tap tries again', async () => {
    const players = withPlayers(stage.phone);
    const drawn = bubble('cloud://a');
    await tap(drawn, '.bubble');
    players[0]?.fails();
    expect(words(drawn)).toBe('12″放不出来，点一下再试');
    await tap(drawn, '.bubble');
    expect(players).toHaveLength(2);
  });

  test('a voice whose bubble is gone is silent', async () => {
    const players = withPlayers(stage.phone);
    const drawn = bubble('cloud://a');
    await tap(drawn, '.bubble');
    drawn.detach();
    expect(players[0]?.did).toEqual(['play', 'destroy']);
  });
});
