/** A group's page on stage: one card, one thing said, and what somebody does on it. */
import { setStage, settled, type Drawn } from '../../harness';
import { member, NOW } from '../../people';
import { card, face, feed, talk } from './fixtures';

const PAGE = 'packages/member/group/group';

/** For the top of a test file; the phone is fresh for each test. */
export function setGroupStage() {
  const stage = setStage();
  beforeEach(() => {
    jest.useFakeTimers({ now: NOW });
    stage.phone.serverTime = NOW;
    stage.phone.answers('people.me', member);
    stage.phone.answers('group.seen', {});
    stage.phone.answers(
      'group.feed',
      feed([card('m1', 1), talk('a', 2)], { faces: [face('m1')], older: true }),
    );
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  const tell = (page: Drawn, method: string, detail: object = {}) => {
    (page.instance[method] as (event: object) => void).call(page.instance, { detail });
  };
  return {
    stage,
    /** Calls a handler of the page as an event of a component would. */
    tell,
    open: (query: Record<string, string> = {}) => stage.open(PAGE, { id: 'g2', ...query }),
    /** What was sent to be said. */
    said: () =>
      stage.phone.called
        .filter(({ procedure }) => procedure === 'group.say')
        .map(({ input }) => input as { key: string; text: string; matter?: string }),
    async say(page: Drawn, text: string) {
      tell(page, 'onTextInput', { text });
      tell(page, 'onBarDo', { deed: 'send' });
      await settled();
    },
  };
}
