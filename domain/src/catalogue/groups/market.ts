/** 14 市场、消费与旅游: what is sold, at what price, by whom, and the places one visits. */
import { grouped } from '../grouped.ts';

export const market = grouped(
  { code: '14', name: '市场、消费与旅游', icon: 'shop' },
  {
    nature: 'complaint',
    severity: 'routine',
    audience: 'open',
    duty: 'market',
    duplicateRadius: 60,
    photoWithAnswer: false,
  },
  [
    {
      code: '1401',
      name: '食品安全',
      icon: 'rice',
      words: '食品安全 过期食品 吃坏肚子 变质 食物中毒 餐馆不卫生 饭里有虫 地沟油 食品 餐馆 外卖 超市卖过期',
      severity: 'important',
    },
    {
      code: '1402',
      name: '消费欺诈与假冒伪劣',
      words:
        '不退款 退款 消费欺诈 假货 驾校 被骗买 假冒 学车 预付卡 质量差 婚介 健身房跑路 三无产品 中介费 会员卡 假烟 家政 办卡 假酒 洗车店 商家 伪劣',
      duplicateRadius: 0,
    },
    {
      code: '1403',
      name: '价格与收费',
      words:
        '乱涨价 价格太高 停车收费 液化气 停车费 垄断 哄抬物价 强买强卖 不明码标价 欺行霸市 涨价 液化气涨价 收费太贵 燃气涨价 物价局 油价 收费不合理 统一涨价 价格 煤气贵 物价 话费',
    },
    {
      code: '1404',
      name: '电梯与特种设备',
      icon: 'arrow-up-down-1',
      words: '电梯坏了 电梯 电梯困人 电梯故障 电梯停运 电梯没修 特种设备 锅炉 游乐设施 电梯年检',
      nature: 'problem',
      severity: 'important',
      ledger: 'hazard',
      duplicateRadius: 30,
      limits: { handle: { workingDays: 2 } },
    },
    {
      code: '1405',
      name: '传销与非法集资',
      words: '传销 传销窝点 非法集资 拉人头 洗脑 打击传销 集资 理财跑路 传销组织 传销人员',
      severity: 'important',
      duty: 'police',
    },
    {
      code: '1406',
      name: '无证经营与市场',
      words:
        '无证经营 没有营业执照 无照经营 菜市场 消费者 黑店 农贸市场 市场监管 执照 集市 商家 没有发票 缺斤少两 店主 发票 短斤少两 维权 营业执照 超市 工商局 注册公司 商场',
    },
    {
      code: '1407',
      name: '旅游与景区',
      words: '旅游 景区 导游 旅行社 门票 游客 民宿 景点 宾馆 酒店 旅游局 农家乐 黄金周',
      duty: 'culture',
    },
    {
      code: '1408',
      name: '企业诉求',
      words: '营商环境 企业用工 企业贷款 惠企政策 办厂 开公司 企业融资 招商引资 个体户 小微企业 税收优惠',
      nature: 'help',
      duty: 'services',
      ledger: 'enterprise',
      duplicateRadius: 0,
    },
  ],
);
