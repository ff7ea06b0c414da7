/** Cloud function `town`: its places, who answers for them, its settings, its services, what it tells residents, and its groups' robots. */
import { town } from '@gelin/contract/town';
import { procedure, serve } from '../shared/serve.ts';
import { bindGroup, fromGroup, unbindGroup } from './binding.ts';
import { boards } from './boards.ts';
import { categories } from './categories.ts';
import { bulletin } from './bulletin/bulletin.ts';
import { bulletins } from './bulletin/bulletins.ts';
import { publish, unpublish } from './bulletin/publish.ts';
import { published } from './bulletin/published.ts';
import { changes } from './changes.ts';
import { chief } from './chief.ts';
import { configure } from './configure.ts';
import { departments } from './departments.ts';
import { find } from './find.ts';
import { found } from './found.ts';
import { changeSettings, settingsForm, settingsLog, undoSettings } from './forms/later.ts';
import { checkLists } from './lists/check.ts';
import { codeList } from './lists/code-list.ts';
import { takeLists } from './lists/take.ts';
import { listsTemplate } from './lists/template.ts';
import { locate } from './locate.ts';
import { changeDuty } from './duty/change.ts';
import { handOver } from './duty/hand-over.ts';
import { roster } from './duty/roster.ts';
import { map } from './map.ts';
import { publicMonth, publicMonths } from './public-month.ts';
import { resend } from './resend.ts';
import { robots } from './robots.ts';
import { services } from './services.ts';
import { setRobot } from './set-robot.ts';
import { settings } from './settings.ts';
import { unit } from './unit.ts';
import { units } from './units.ts';

export const main = serve({
  units: procedure(town.units, units),
  unit: procedure(town.unit, unit),
  locate: procedure(town.locate, locate),
  departments: procedure(town.departments, departments),
  settings: procedure(town.settings, settings),
  configure: procedure(town.configure, configure),
  changes: procedure(town.changes, changes),
  settingsForm: procedure(town.settingsForm, settingsForm),
  changeSettings: procedure(town.changeSettings, changeSettings),
  settingsLog: procedure(town.settingsLog, settingsLog),
  undoSettings: procedure(town.undoSettings, undoSettings),
  fromGroup: procedure(town.fromGroup, fromGroup),
  bindGroup: procedure(town.bindGroup, bindGroup),
  unbindGroup: procedure(town.unbindGroup, unbindGroup),
  robots: procedure(town.robots, robots),
  setRobot: procedure(town.setRobot, setRobot),
  resend: procedure(town.resend, resend),
  find: procedure(town.find, find),
  found: procedure(town.found, found),
  chief: procedure(town.chief, chief),
  map: procedure(town.map, map),
  publicMonths: procedure(town.publicMonths, publicMonths),
  publicMonth: procedure(town.publicMonth, publicMonth),
  boards: procedure(town.boards, boards),
  categories: procedure(town.categories, categories),
  services: procedure(town.services, services),
  bulletins: procedure(town.bulletins, bulletins),
  bulletin: procedure(town.bulletin, bulletin),
  publish: procedure(town.publish, publish),
  unpublish: procedure(town.unpublish, unpublish),
  published: procedure(town.published, published),
  listsTemplate: procedure(town.listsTemplate, listsTemplate),
  checkLists: procedure(town.checkLists, checkLists),
  codeList: procedure(town.codeList, codeList),
  takeLists: procedure(town.takeLists, takeLists),
  roster: procedure(town.roster, roster),
  changeDuty: procedure(town.changeDuty, changeDuty),
  handOver: procedure(town.handOver, handOver),
});
