/** The settings that ship: what holds until a town says otherwise. */
import { CATEGORIES, GROUPS } from '../catalogue/catalogue.ts';
import { SERVICES } from '../catalogue/services.ts';
import { SHIPPED_PAPERS } from '../paper/shipped.ts';
import { SHIPPED_SUMMARIES } from '../summary/shipped.ts';
import type { Settings } from './settings.ts';
import { SHIPPED_INSPECTIONS } from './shipped-inspections.ts';

/** Defaults of design §4; 8:30–12:00 and 14:00–17:30; digests at 11:30 and 16:30; quiet from 22:00 to 7:00. */
export const SHIPPED: Settings = {
  catalogue: { groups: GROUPS, categories: CATEGORIES },
  limits: {
    accept: { workingHours: 4 },
    handle: { workingDays: 5 },
    byNature: { consult: { workingDays: 2 }, dispute: { calendarDays: 30 } },
    urgent: { accept: { wallHours: 1 }, handle: { wallHours: 24 } },
    sign: { workingHours: 4 },
    verify: { workingDays: 2 },
    sendBack: { workingDays: 1 },
    suspend: { reporter: 5, others: 20, season: 20, times: 2 },
    soon: 0.75,
    supervise: { workingDays: 1 },
    superviseAgain: { workingDays: 3 },
    archiveDays: 7,
    spotChecks: 0.1,
  },
  calendar: {
    hours: {
      shifts: [
        [8 * 60 + 30, 12 * 60],
        [14 * 60, 17 * 60 + 30],
      ],
    },
    closed: [],
    worked: [],
    halfDays: {},
  },
  duties: {},
  groups: {
    digests: ['11:30', '16:30'],
    quiet: { from: '22:00', to: '07:00' },
    rises: {
      routine: 'grid',
      important: 'village',
      urgent: 'town',
      notAccepted: 'village',
      overdue: 'town',
      hotSpot: 'town',
    },
    hotSpots: { days: 30, least: 3 },
  },
  notices: { unseenMinutes: 15, backOff: [1, 5, 15, 60, 240] },
  roster: { order: [], days: {} },
  templates: [],
  reporting: { anonymous: true, neverAnonymous: [], perHour: 10, perDay: 30 },
  // Why so long: docs/privacy.md.
  retention: {
    months: 24,
    inspections: 36,
    byLedger: { dispute: 36, hazard: 60, opinion: 12, service: 12 },
  },
  services: SERVICES,
  board: {
    duties: [
      '听您说事，当天回应',
      '巡查网格，发现隐患',
      '办得了的马上办，办不了的往上报',
      '帮行动不便的人代办',
    ],
    way: ['您报事', '网格长受理', '办理或者上报', '答复您', '核查办得怎么样', '您来评价，没办好可以重办'],
  },
  patrols: {
    perDay: 0,
    kinds: ['消防通道', '消防栓', '路灯', '井盖', '路面', '水边', '垃圾点', '店铺门前', '工地', '危房危墙'],
  },
  inspections: SHIPPED_INSPECTIONS,
  papers: SHIPPED_PAPERS,
  summaries: SHIPPED_SUMMARIES,
  ledgers: [],
  assessment: {
    weights: { inTime: 40, notReopened: 20, satisfaction: 20, verified: 20 },
    least: 10,
    leastRated: 5,
  },
};
