/** The ways that the law leaves to somebody who is not content when reopening is over, each in one kind sentence. */

/**
 * 行政复议: 《中华人民共和国行政复议法》 (2023) art. 20 (60 days), art. 24 (the county's government for those below it),
 * art. 87 (no fee). 行政诉讼: 《中华人民共和国行政诉讼法》 (2017) art. 46 (six months). 信访复查、复核: 《信访工作条例》 (2022)
 * art. 35 and 36 (30 days each, one level up each time). 12345: 国办发〔2020〕53号.
 */
export const LEGAL_WAYS: readonly string[] = [
  '行政复议：不服政府部门的决定，60 天内可以向区县政府申请，不收费',
  '行政诉讼：不服政府部门的决定，6 个月内可以到法院起诉',
  '信访复查复核：收到书面答复 30 天内，可以请上一级复查；还不满意，30 天内再请上一级复核',
  '12345：随时可以打，会有人另外登记、另外答复',
];
