/** 改动记录: what was changed about posts and accounts, by whom and when. */
import { call } from '../../../api/call';
import { staged } from '../../../behaviors/stage';
import { log } from '../log';
import { w } from '../words/staff';
import { BEFORE, present } from './post-log.view';

const stage = staged(() => BEFORE, present);

Page({
  data: { w, ...stage.first },
  ...log(stage, (asked) => call('people', 'postLog', asked)),
});
