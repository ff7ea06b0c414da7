/** What a matter's page shows, to its reporter, to whoever met it too, and to members. */
import * as cover from '../../../miniprogram/packages/member/cover/cover.view';
import * as matter from '../../../miniprogram/pages/matter/matter.view';
import { clock, HOUR, matterView, NOW } from '../people';

describe('matter', () => {
  const shown = (changes: Parameters<typeof matterView>[0], more: Partial<matter.MatterState> = {}) =>
    matter.present({ ...matter.BEFORE, phase: 'ready', now: NOW, matter: matterView(changes), ...more });

  test('its status is a sentence with who has it; the limit stands beside it', () => {
    const running = clock('handle', NOW, NOW + 50 * HOUR);
    const view = shown({ clock: running });
    expect(view.matter?.next).toBe('柳溪村第二网格正在办理');
    expect(view.clock).toEqual(running);
  });

  test('its reporter rates it; whoever only met it too does not, and is told why the page is here', () => {
    expect(shown({ status: 'closed', actions: ['rate'] }).rate).toBe(true);
    expect(shown({ actions: ['add', 'urge'] }).matter?.follows).toBe('');
    const followed = shown({ actions: [], follows: true });
    expect(followed.rate).toBe(false);
    expect(followed.matter?.follows).toContain('也遇到');
    // Under which promise somebody reported is theirs to know.
    expect(followed.report?.identity).toBe('');
    expect(shown({}).report?.identity).toContain('只有综治中心可以看到您是谁');
  });

  test('a question stands with a box for the answer, for its reporter alone', () => {
    const asked = { text: '是哪一栋？', at: NOW };
    expect(shown({ asked, actions: ['add'] }).asked).toBe('是哪一栋？');
    expect(shown({ asked, actions: [] }).asked).toBe('');
    expect(shown({ asked, actions: ['add'] }, { viewer: 'member' }).asked).toBe('');
  });

  test('every picture of it can be covered, by way of the first ones that are there, each once', () => {
    const [report, log] = [{ id: 'cloud://report.jpg' }, { id: 'cloud://log.jpg' }];
    const logged = { seq: 2, at: NOW, action: 'log' as const, sentence: '', photos: [log] };
    const submitted = { ...logged, seq: 1, action: 'submit' as const, photos: [report] };
    const whole = { actions: ['cover' as const], photos: [report], timeline: [logged, submitted] };
    const member = { viewer: 'member' as const };
    expect(shown(whole, member).report?.coverPage).toContain('cover?matter=m1');
    expect(shown(whole, member).coverPage).toBe('');
    expect(shown({ ...whole, photos: [] }, member).coverPage).toContain('cover?matter=m1');
    expect(shown({ ...whole, photos: [], actions: [] }, member).coverPage).toBe('');
    const page = cover.present({ ...cover.BEFORE, phase: 'ready', matter: matterView(whole) });
    expect(page.photos.map(({ id }) => id)).toEqual([report.id, log.id]);
  });

  test('a film that was added is in the story; one that came with the answer stands with the answer, and only there', () => {
    const video = { id: 'cloud://a.mp4', poster: 'cloud://a.jpg', seconds: 8 };
    const entry = { at: NOW, sentence: '', text: '看', photos: [], video };
    const added = { ...entry, seq: 2, action: 'add' as const };
    const answered = { ...entry, seq: 3, action: 'answer' as const };
    const view = shown({ status: 'closed', timeline: [answered, added] });
    expect(view.answer).toMatchObject({ films: [{ kind: 'video', ...video }] });
    expect(view.timeline.map((line) => line.video)).toEqual([undefined, video]);
  });

  test('before and after stand side by side, and the story does not say the answer again', () => {
    const answered = {
      status: 'closed' as const,
      photos: [{ id: 'cloud://before' }],
      timeline: [
        {
          seq: 3,
          at: NOW,
          action: 'answer' as const,
          sentence: '网格长答复：已解决',
          text: '换了灯泡。',
          photos: [{ id: 'cloud://after' }, { id: 'cloud://more' }],
        },
      ],
    };
    const view = shown(answered);
    expect(view.answer).toMatchObject({
      text: '换了灯泡。',
      pair: { before: 'cloud://before', after: 'cloud://after' },
      photos: [{ id: 'cloud://more' }],
    });
    expect(view.timeline[0]).toMatchObject({ sentence: '网格长答复：已解决', photos: [] });
    expect(view.timeline[0]?.text).toBeUndefined();
    // One that did not hold is history, and is told there.
    const failed = shown({ ...answered, status: 'handling' });
    expect(failed.answer).toBeNull();
    expect(failed.timeline[0]).toMatchObject({ text: '换了灯泡。' });
    // Whoever was not shown what was reported sees what was done.
    expect(shown({ ...answered, photos: [] }).answer).toMatchObject({ pair: null, photos: [{}, {}] });
  });

  test('why the limit is what it is stands beside it', () => {
    expect(shown({ limitWhy: '同意延期一次' }).matter?.limitWhy).toBe('时限：同意延期一次');
    expect(shown({}).matter?.limitWhy).toBe('');
  });

  test('only the centre is offered to make it public, or sees that it is', () => {
    const release = { text: '路灯损坏。', chosen: [], photos: [] };
    expect(shown({}, { viewer: 'member' }).release).toBe('');
    expect(shown({ release }, { viewer: 'member' }).release).toBe('公开给大家看');
    expect(shown({ release: { ...release, at: NOW } }, { viewer: 'member' }).release).toContain('已经公开');
  });

  test('a member has the action bar and never the rating', () => {
    const view = shown({ actions: ['accept', 'rate'], groups: ['g2'] }, { viewer: 'member' });
    expect(view.rate).toBe(false);
    expect(view.bar).toMatchObject({ id: 'm1', seq: 3, actions: ['accept', 'rate'] });
    expect(view.group).toBe('g2');
    expect(view.matter?.next).toBe('柳溪村第二网格正在办理');
    expect(shown({ status: 'reported' }, { viewer: 'member' }).matter?.next).toBe('等柳溪村第二网格受理');
  });

  test('a refusal begins with where it can be done', () => {
    const view = shown({ status: 'refused', refusal: { reason: 'inCourt', elsewhere: '可以到县法院办理' } });
    expect(view.refusal).toEqual({ elsewhere: '可以到县法院办理', reason: '没有受理的原因：法院正在办理' });
  });

  test('how pressing it was is not said once it is over', () => {
    expect(shown({ severity: 'urgent' }).matter?.severity).toBe('urgent');
    expect(shown({ severity: 'urgent', status: 'refused' }).matter?.severity).toBe('routine');
  });
});
