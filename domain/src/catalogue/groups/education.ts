/** 12 教育文体: schools, teachers, fees, examinations, and what there is for culture and sport. */
import { grouped } from '../grouped.ts';

export const education = grouped(
  { code: '12', name: '教育文体', icon: 'education' },
  {
    nature: 'complaint',
    severity: 'routine',
    audience: 'open',
    duty: 'education',
    duplicateRadius: 0,
    photoWithAnswer: false,
  },
  [
    {
      code: '1201',
      name: '招生与入学',
      words: '入学 上学 招生 学区 划片 学位 转学 报名 小学报名 读书难 新生 学区房 录取',
      nature: 'consult',
    },
    {
      code: '1202',
      name: '学校收费与补课',
      words:
        '学费 学校乱收费 资料费 补课 补课费 违规补课 校服 作业太多 学杂费 晚自习 择校费 周末上课 伙食费 假期补课 学校收费 学生负担 乱收费 减负 教辅 有偿补课 暑假补课 双休',
    },
    {
      code: '1203',
      name: '教师待遇与招聘',
      words:
        '教师 教师工资 代课老师 民办教师 教师招聘 教师编制 特岗教师 教师职称 代课教师 班主任 教师待遇 老师',
      nature: 'consult',
    },
    {
      code: '1204',
      name: '学校管理与食堂',
      words:
        '学校食堂 宿舍 学校管理 教育 校长 教育局 校园 家长 食堂饭菜 学生 学校 孩子上学 大班额 高中 学生宿舍 大学 住校 学院 中学 小学 教学',
    },
    {
      code: '1205',
      name: '校外培训',
      words: '培训班 培训机构 辅导班 退学费 托管班 教育机构 培训学校 补习班 兴趣班 机构跑路 英语培训',
    },
    {
      code: '1206',
      name: '幼儿园',
      words: '幼儿园 公办幼儿园 幼师 入园 小区配套幼儿园 幼儿园收费 幼儿教师 学前教育',
    },
    {
      code: '1207',
      name: '考试与证书',
      words:
        '高考 中考 考试 学籍 毕业证 教师资格证 普通话证 自考 成绩查询 学历 助学贷款 奖学金 助学金 学生资助',
      nature: 'consult',
    },
    {
      code: '1208',
      name: '文化体育与网吧',
      words:
        '图书馆 文化 体育 网吧 农家书屋 黑网吧 球场 未成年上网 体育馆 游戏厅 文物 电子游戏 古建筑 网咖 唱戏 老虎机 体育场 广播 送电影 遗址 篮球场 博物馆',
      nature: 'suggestion',
      duty: 'culture',
    },
  ],
);
