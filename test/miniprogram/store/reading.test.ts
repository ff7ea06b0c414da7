/** 念给我听: piece by piece, one text at a time, and silence when somebody wants it. */
import type * as AloudModule from '../../../miniprogram/api/aloud';
import type * as DialectModule from '../../../miniprogram/api/dialect';
import type * as SpeechModule from '../../../miniprogram/api/speech';
import type * as ReadingModule from '../../../miniprogram/store/reading';
import type * as SoundingModule from '../../../miniprogram/store/sounding';
import { setStage, settled } from '../harness';
import { withPlayers, type Player } from '../sound';
import { withSpeechPlugin, type Plugin } from '../speech-plugin';

const stage = setStage();
const LONG = `${'路灯不亮，晚上看不见。'.repeat(9)}请尽快修好。`;

let plugin: Plugin;
let players: Player[];
let read: typeof ReadingModule;
beforeEach(() => {
  plugin = withSpeechPlugin(stage.phone);
  players = withPlayers(stage.phone);
  read = stage.module('store/reading');
});

async function made(index: number): Promise<void> {
  plugin.wishes[index]?.success({ filename: `piece-${index}` });
  await settled();
}

test('pieces end with sentences, are short, and lose no word', () => {
  const { pieces } = stage.module<typeof AloudModule>('api/aloud');
  expect(pieces(LONG).join('')).toBe(LONG);
  expect(pieces(LONG).every((piece) => piece.length <= 100 && /[。]$/.test(piece))).toBe(true);
  expect(pieces('长'.repeat(250)).map((piece) => piece.length)).toEqual([100, 100, 50]);
  expect(pieces('。。\n')).toEqual([]);
});

test('the pieces are heard one after the other, and then it is silent', async () => {
  read.readAloud(LONG);
  expect(read.reading()?.phase).toBe('asking');
  await made(0);
  expect(players[0]?.src).toBe('piece-0');
  expect(read.reading()?.phase).toBe('reading');
  players[0]?.plays();
  players[0]?.ends();
  await settled();
  await made(1);
  players[1]?.ends();
  await settled();
  expect(read.reading()).toBeUndefined();
  expect(plugin.wishes.map(({ content }) => content).join('')).toBe(LONG);
});

test('stopping stops at once, and what comes back late is not played', async () => {
  read.readAloud('第一句。');
  read.stopReading();
  await made(0);
  expect(players).toEqual([]);
  read.readAloud('第二句。');
  await made(1);
  read.stopReading();
  expect(players[0]?.did).toContain('destroy');
  expect(read.reading()).toBeUndefined();
});

test('another voice that is played ends the reading', async () => {
  read.readAloud(LONG);
  await made(0);
  stage.module<typeof SoundingModule>('store/sounding').playVoice('cloud://env/voice.mp3');
  await settled();
  expect(read.reading()).toBeUndefined();
  expect(plugin.wishes).toHaveLength(1);
});

test('what cannot be made or played says so', async () => {
  read.readAloud('一句。');
  plugin.wishes[0]?.fail({ msg: 'network error' });
  await settled();
  expect(read.reading()?.phase).toBe('failed');
  read.readAloud('一句。');
  await made(1);
  players[0]?.fails();
  await settled();
  expect(read.reading()?.phase).toBe('failed');
});

test('a recording is written down in the chosen speech', () => {
  const { earOf } = stage.module<typeof SpeechModule>('api/speech');
  const { setDialect } = stage.module<typeof DialectModule>('api/dialect');
  const nothing = () => undefined;
  const ear = earOf({ started: nothing, stopped: nothing, failed: nothing, interrupted: nothing });
  ear.start(60_000);
  setDialect('sichuanhua');
  ear.start(60_000);
  expect(plugin.manager.listened).toEqual(['zh_CN', 'sichuanhua']);
});
