/** Covering with a finger, and the question before anything private is used. */
import {
  areaOf,
  begun,
  blockOf,
  colourOf,
  drawn,
  isCovered,
  mosaicOf,
  undone,
} from '../../../miniprogram/components/blur-photo/blur-photo.mosaic';
import type * as ConsentModule from '../../../miniprogram/api/consent';
import type * as FailureModule from '../../../miniprogram/api/failure';
import { says, setStage, settled, tap, words } from '../harness';

const stage = setStage();

describe('a finger on a picture', () => {
  const picture = mosaicOf(1_200, 900);

  test('covers squares around it, each once, and a stroke is taken back as a whole', () => {
    const first = drawn(begun(picture), { x: 100, y: 100 }, { x: 600, y: 100 });
    expect(first.fresh).toHaveLength(new Set(first.fresh).size);
    expect(isCovered(first.mosaic)).toBe(true);
    const again = drawn(first.mosaic, { x: 100, y: 100 }, { x: 600, y: 100 });
    expect(again.fresh).toEqual([]);
    const second = drawn(begun(again.mosaic), { x: 100, y: 800 }, { x: 100, y: 800 });
    expect(second.fresh).toHaveLength(9);
    expect(undone(second.mosaic).strokes.flat()).toEqual(first.fresh);
    expect(isCovered(undone(undone(second.mosaic)))).toBe(false);
  });

  test('leaves no gap however fast it moves, and stays within the picture', () => {
    const { mosaic, fresh } = drawn(begun(picture), { x: -50, y: 450 }, { x: 1_300, y: 450 });
    const row = fresh.map((square) => areaOf(mosaic, square));
    for (let x = 10; x < 1_200; x += 40)
      expect(
        row.some(
          (area) => area.x <= x && x < area.x + area.width && area.y <= 450 && 450 < area.y + area.height,
        ),
      ).toBe(true);
    for (const { x, y, width, height } of row)
      expect(x >= 0 && y >= 0 && x + width <= 1_200 && y + height <= 900).toBe(true);
  });

  test('a plate that is a third of the picture wide is left with two or three colours', () => {
    const { mosaic, fresh } = drawn(begun(picture), { x: 400, y: 450 }, { x: 800, y: 450 });
    const blocks = new Set(fresh.map((square) => blockOf(mosaic, square).block));
    expect(fresh.length).toBeGreaterThan(20);
    expect(blocks.size).toBeLessThanOrEqual(8);
  });

  test('pictures that differ by little have the same colour: it cannot be reckoned back', () => {
    const grey = (value: number) => [value, value, value, 255, value, value, value, 255];
    expect(colourOf(grey(100))).toBe(colourOf(grey(108)));
    expect(colourOf([0, 0, 0, 255, 255, 255, 255, 255])).toBe('rgb(128,128,128)');
  });

  test('a large picture is worked on as phones send it', () => {
    expect(mosaicOf(4_000, 3_000)).toMatchObject({ width: 1_600, height: 1_200 });
    expect(mosaicOf(10, 10)).toMatchObject({ width: 10, height: 10, side: 8 });
  });
});

describe('consent', () => {
  type Heard = (resolve: (answer: object) => void, event: { referrer: string }) => void;

  function asking(referrer: string): { answers: object[]; render: ReturnType<typeof stage.render> } {
    let heard: Heard | undefined;
    stage.phone.can('onNeedPrivacyAuthorization', (listener: Heard) => void (heard = listener));
    const sheet = stage.render('components/privacy-sheet/privacy-sheet');
    stage.module<typeof ConsentModule>('api/consent').answerConsent();
    expect(words(sheet)).toBe('');
    const answers: object[] = [];
    heard?.((answer) => answers.push(answer), { referrer });
    return { answers, render: sheet };
  }

  test.each([
    ['getLocation', '用一下您的位置？'],
    ['chooseMedia', '用一下相机和相册？'],
    ['authorize', '用一下麦克风？'],
  ])('%s asks %s, and says that it works without', async (referrer, title) => {
    const { render, answers } = asking(referrer);
    await settled();
    expect(words(render)).toContain(title);
    expect(words(render)).toContain('不同意也能报事');
    expect(answers).toEqual([{ event: 'exposureAuthorization' }]);
  });

  test('a yes names the button that WeChat has seen tapped', async () => {
    const { render, answers } = asking('chooseMedia');
    await settled();
    await says(render, '#agree-privacy', 'agreeprivacyauthorization');
    expect(answers.at(-1)).toEqual({ event: 'agree', buttonId: 'agree-privacy' });
    expect(words(render)).toBe('');
  });

  test('a no is passed on and the sheet is gone', async () => {
    const { render, answers } = asking('getLocation');
    await settled();
    await says(render, '.consent__refuse', 'tap');
    expect(answers.at(-1)).toEqual({ event: 'disagree' });
    expect(words(render)).toBe('');
  });

  test('where it is written down is one tap away', async () => {
    let opened = 0;
    stage.phone.can('openPrivacyContract', () => void (opened += 1));
    const { render } = asking('getLocation');
    await settled();
    await tap(render, '.consent__more');
    expect(opened).toBe(1);
  });

  test('a refusal is a failure with a way on, not a broken phone', () => {
    const { platformFailure } = stage.module<typeof FailureModule>('api/failure');
    const thrown = { errMsg: 'chooseMedia:fail privacy permission is not authorized' };
    expect(platformFailure(thrown).code).toBe('notAgreed');
  });
});
