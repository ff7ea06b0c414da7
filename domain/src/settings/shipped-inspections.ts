/**
 * The lists that ship for safety inspections: what grid workers look at where people live, eat and trade close together.
 * Each item is our own short wording of what the named law or standard asks; a town changes them as it needs.
 */
import type { InspectionItem, InspectionList } from '../work/inspection.ts';

const FIRE_LAW = '《消防法》';
const WORK_LAW = '《安全生产法》';
const HIGH_RISE = '《高层民用建筑消防安全管理规定》第三十七条';
const GRAVE_RULES = '《重大火灾隐患判定规则》（GB 35181）';
/** Categories of the catalogue (08 安全隐患). */
const PASSAGE = '0802';
const CHARGING = '0803';
const WALLS = '0805';
const WIRING = '0806';
const WORKING = '0807';

const item = (
  key: string,
  text: string,
  problem: string,
  source: string,
  category: string,
  grave = false,
): InspectionItem => ({ key, text, problem, source, category, ...(grave && { grave }) });

/** What holds wherever people gather or sleep. */
const EXITS = item(
  'exits',
  '疏散通道、安全出口畅通，没有锁闭',
  '疏散通道或安全出口被堵、被锁',
  `${FIRE_LAW}第二十八条`,
  PASSAGE,
  true,
);
const BARS = item(
  'bars',
  '门窗没有影响逃生的铁栏、广告牌',
  '门窗上有影响逃生的障碍物',
  `${FIRE_LAW}第二十八条`,
  PASSAGE,
);
const EXTINGUISHERS = item(
  'extinguishers',
  '灭火器在位、有效，会用',
  '灭火器没有、失效或不会用',
  `${FIRE_LAW}第十六条`,
  PASSAGE,
);
const WIRES = item(
  'wires',
  '电线没有私拉乱接、裸露、老化',
  '电线私拉乱接、裸露或老化',
  `${FIRE_LAW}第二十七条`,
  WIRING,
);
const CHARGES = item(
  'charging',
  '室内、楼道里没有给电动车充电',
  '在室内或楼道给电动车充电',
  HIGH_RISE,
  CHARGING,
);
const LIVING = item(
  'living',
  '生产、经营、仓库里不住人',
  '生产、经营、仓储和住人合在一起',
  GRAVE_RULES,
  WORKING,
  true,
);
const FLAMMABLE = item(
  'flammable',
  '没有违规存放汽油、酒精、烟花爆竹',
  '违规存放易燃易爆物品',
  `${FIRE_LAW}第十九条`,
  WORKING,
  true,
);
const GAS_ALARM = item(
  'gasAlarm',
  '用燃气的装了报警器，正常能用',
  '用燃气没有装报警器或不能用',
  `${WORK_LAW}第三十六条`,
  WORKING,
);
const GAS_HOSE = item(
  'gasHose',
  '燃气软管没有老化、超长、穿墙',
  '燃气软管老化、超长或穿墙',
  '《城镇燃气管理条例》',
  WORKING,
);
const OIL = item('oil', '油烟管道定期清洗', '油烟管道没有清洗', `${FIRE_LAW}第十六条`, PASSAGE);

const list = (key: string, name: string, ...items: readonly InspectionItem[]): InspectionList => ({
  key,
  name,
  items,
});

/** 九小场所 are small schools, clinics, shops, restaurants, inns, entertainment places, internet bars, baths and workshops. */
export const SHIPPED_INSPECTIONS: readonly InspectionList[] = [
  list('shop', '小商店、小市场', EXITS, BARS, EXTINGUISHERS, WIRES, CHARGES, LIVING, FLAMMABLE),
  list('restaurant', '小餐饮', EXITS, EXTINGUISHERS, WIRES, GAS_ALARM, GAS_HOSE, OIL, LIVING),
  list('inn', '小旅馆、民宿', EXITS, BARS, EXTINGUISHERS, WIRES, CHARGES),
  list('workshop', '小作坊、小加工点', EXITS, BARS, EXTINGUISHERS, WIRES, LIVING, FLAMMABLE),
  list('gathering', '网吧、歌厅、浴室、培训托管', EXITS, BARS, EXTINGUISHERS, WIRES),
  list('clinic', '小诊所、养老托幼', EXITS, BARS, EXTINGUISHERS, WIRES, CHARGES),
  list('rental', '出租房', EXITS, BARS, WIRES, CHARGES, GAS_HOSE),
  list(
    'estate',
    '小区、楼院',
    item(
      'fireLane',
      '消防车通道没有被占、被堵',
      '消防车通道被占、被堵',
      `${FIRE_LAW}第二十八条`,
      PASSAGE,
      true,
    ),
    item('stairs', '楼道没有堆放杂物', '楼道堆放杂物', HIGH_RISE, PASSAGE),
    item('hydrants', '消火栓有水、没有被挡', '消火栓没水或被挡', `${FIRE_LAW}第二十八条`, PASSAGE),
    CHARGES,
    WIRES,
  ),
  list(
    'selfBuilt',
    '自建房',
    item(
      'cracks',
      '墙、柱、梁没有明显开裂、倾斜',
      '墙、柱、梁开裂或倾斜',
      '《全国自建房安全专项整治工作方案》',
      WALLS,
      true,
    ),
    item(
      'added',
      '没有擅自加层、拆承重墙',
      '擅自加层或拆改承重墙',
      '《全国自建房安全专项整治工作方案》',
      WALLS,
      true,
    ),
    EXITS,
    WIRES,
  ),
];
