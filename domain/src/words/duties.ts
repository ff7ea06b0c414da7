/** What the duties of departments are called: as offices write them into their lists. */
import type { Duty } from '../catalogue/category.ts';

export const DUTY_WORDS: Readonly<Record<Duty, string>> = {
  cityManagement: '城市管理',
  construction: '住房建设',
  ecology: '生态环境',
  traffic: '交通运输',
  police: '公安',
  fire: '消防',
  emergency: '应急管理',
  market: '市场监管',
  labour: '劳动保障',
  civilAffairs: '民政',
  health: '卫生健康',
  education: '教育',
  culture: '文化旅游',
  agriculture: '农业农村',
  land: '自然资源',
  power: '供电',
  water: '供水',
  telecom: '通信',
  justice: '司法',
  services: '政务服务',
  discipline: '纪检监察',
};
