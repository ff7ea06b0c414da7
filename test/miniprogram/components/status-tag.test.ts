/** The small parts of every list: status tag, limit line, matter row. */
import { setStage, words } from '../harness';

const stage = setStage();

test('a status is a word, never colour alone', () => {
  expect(words(stage.render('components/status-tag/status-tag', { status: 'closed' }))).toContain('已办结');
  expect(words(stage.render('components/status-tag/status-tag', { severity: 'urgent' }))).toContain('紧急');
});
