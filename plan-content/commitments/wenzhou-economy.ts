// What document 004 names concretely for innovation, opening-up, trade and fashion.
import type { CommitmentContent } from '../plan-shape.ts';
import { taizhou, wenzhou } from './define-commitment.ts';
import { named } from './wenzhou-named.ts';

const outsideNingde = {
  zh: '宁德（福建）在省外，不填报。',
  en: 'Ningde (Fujian) lies outside the province and does not report.',
};

export const wenzhouEconomyCommitments: readonly CommitmentContent[] = [
  ...named({ at: '三、总体格局（三）3', kind: 'deliverable', items: ['office-building-plan'] }, [
    [
      'wenzhou-office-building-plan-document',
      '中心城区楼宇经济发展规划',
      'Plan for the office-building economy of the central city',
    ],
  ]),
  ...named(
    {
      at: 4,
      kind: 'deliverable',
      items: ['innovation-complexes'],
      status: '推动“中国眼谷”等5家省级产业创新服务综合体进入实质性运作',
    },
    [['china-eye-valley', '“中国眼谷”', 'China Eye Valley']],
  ),
  ...named(
    { at: 4, items: ['technology-exchange'], status: '筹建中国(温州)技术产权交易所', projectStatus: 'preparing' },
    [['wenzhou-technology-exchange-office', '中国（温州）技术产权交易所', 'China (Wenzhou) technology exchange']],
  ),
  ...named(
    {
      at: 5,
      items: ['overseas-chinese-zones'],
      status: '全力建设世界(温州)华商综合试验区和浙江(青田)华侨经济文化合作试验区',
      projectStatus: 'under_construction',
    },
    [
      [
        'wenzhou-chinese-entrepreneurs-zone',
        '世界（温州）华商综合试验区',
        'World (Wenzhou) comprehensive pilot zone of Chinese entrepreneurs',
        { cities: [wenzhou] },
      ],
    ],
  ),
  ...named({ at: 5, items: ['bonded-logistics'], status: '高水平建设保税物流中心(B型)' }, [
    [
      'wenzhou-bonded-logistics-centre',
      '保税物流中心（B型）',
      'Bonded logistics centre (type B)',
      { cities: [wenzhou] },
    ],
  ]),
  ...named({ at: 5, kind: 'deliverable', items: ['cross-border-e-commerce'], status: '积极创建跨境电商综合试验区' }, [
    [
      'wenzhou-cross-border-e-commerce-zone',
      '跨境电商综合试验区',
      'Comprehensive pilot zone of cross-border e-commerce',
    ],
  ]),
  ...named(
    {
      at: 31,
      kind: 'deliverable',
      items: ['wenzhou-bonded-zone', 'comprehensive-bonded-zone'],
      status: '争取获批温州综合保税区',
    },
    [
      [
        'wenzhou-comprehensive-bonded-area',
        '温州综合保税区',
        'Wenzhou comprehensive bonded zone',
        { further: [{ document: '004', place: '四、重点任务 5', words: '申报建设综合保税区' }] },
      ],
    ],
  ),
  ...named(
    {
      at: 5,
      kind: 'deliverable',
      items: ['free-trade-innovation-zone'],
      status: '积极申报建设中国(浙江)自由贸易试验区联动创新区',
    },
    [
      [
        'wenzhou-linked-innovation-area',
        '中国（浙江）自由贸易试验区联动创新区',
        'Linked innovation area of the China (Zhejiang) Pilot Free Trade Zone',
      ],
    ],
  ),
  ...named({ at: 5, kind: 'deliverable', items: ['china-europe-trains'], status: '争取列入中欧班列节点城市' }, [
    ['wenzhou-china-europe-train-node', '列入中欧班列节点城市', 'Node city of the China–Europe trains'],
  ]),
  ...named({ at: 6, kind: 'deliverable', items: ['with-taizhou'], status: '与台州共建温台民营经济协同发展高地' }, [
    [
      'wenzhou-taizhou-private-economy',
      '温台民营经济协同发展高地',
      "High ground of Wenzhou's and Taizhou's private economy",
      {
        cities: [wenzhou, taizhou],
        inferred: {
          zh: '方案为温州市的方案，由温州市牵头；共建方为台州市，该方案对台州市没有约束力。',
          en: 'The plan is that of Wenzhou, which leads; the partner is Taizhou, which the plan does not bind.',
        },
      },
    ],
  ]),
  ...named({ at: 6, kind: 'deliverable', items: ['with-ningbo'], status: '与宁波共建国家自主创新示范区' }, [
    [
      'wenzhou-ningbo-innovation-zone',
      '与宁波共建国家自主创新示范区',
      'National innovation demonstration zone built together with Ningbo',
      { note: { zh: '该方案对宁波市没有约束力。', en: 'The plan does not bind Ningbo.' } },
    ],
  ]),
  ...named(
    { at: 6, kind: 'deliverable', items: ['with-ningde'], status: '与宁德共建浙南闽北合作发展区', note: outsideNingde },
    [
      [
        'southern-zhejiang-northern-fujian-zone',
        '浙南闽北合作发展区',
        'Cooperation zone of southern Zhejiang and northern Fujian',
      ],
    ],
  ),
  ...named({ at: 7, kind: 'deliverable', items: ['single-window'], status: '加快建成国内领先的国际贸易“单一窗口”' }, [
    ['wenzhou-trade-single-window', '国际贸易“单一窗口”', 'Single window of international trade'],
  ]),
  ...named(
    {
      at: 8,
      kind: 'deliverable',
      items: ['young-scientists'],
      status: '办好世界青年科学家(温州)峰会、“一带一路”世界温州人圆桌会议等活动',
    },
    [
      ['wenzhou-young-scientist-summit', '世界青年科学家（温州）峰会', 'World Young Scientist Summit (Wenzhou)'],
      [
        'wenzhou-people-round-table',
        '“一带一路”世界温州人圆桌会议',
        'Belt and Road round table of Wenzhou people of the world',
      ],
    ],
  ),
  ...named({ at: 8, kind: 'deliverable', items: ['east-asia-culture'], status: '积极创建东亚文化之都' }, [
    ['wenzhou-east-asia-culture-city', '东亚文化之都', 'Culture City of East Asia'],
  ]),
  ...named({ at: 8, items: ['italy-tourism'], status: '谋划打造中意文旅交流示范区', projectStatus: 'conceived' }, [
    ['chinese-italian-tourism-zone', '中意文旅交流示范区', 'Demonstration zone of Chinese–Italian culture and tourism'],
  ]),
  ...named({ at: 8, kind: 'deliverable', items: ['asian-games'], status: '全力做好2022年亚运会足球、龙舟等赛事筹备' }, [
    [
      'asian-games-events',
      '2022年亚运会足球、龙舟等赛事筹备',
      'Preparation of the football and dragon-boat events of the 2022 Asian Games',
    ],
  ]),
  ...named(
    {
      at: 31,
      items: ['import-distribution'],
      status: '加快浙南闽北赣东进口商品集散中心建设',
      projectStatus: 'under_construction',
    },
    [
      [
        'wenzhou-import-distribution-centre',
        '浙南闽北赣东进口商品集散中心',
        'Distribution centre of imported goods for southern Zhejiang, northern Fujian and eastern Jiangxi',
      ],
    ],
  ),
  ...named({ at: 31, kind: 'deliverable', items: ['government-fairs'] }, [
    [
      'wenzhou-light-industry-fair',
      '浙江（温州）轻工产品博览会暨国际时尚消费博览会',
      'Zhejiang (Wenzhou) fair of light industry and of international fashion goods',
    ],
    ['wenzhou-import-goods-fair', '浙江（温州）进口消费品博览会', 'Zhejiang (Wenzhou) fair of imported consumer goods'],
    [
      'overseas-chinese-import-fair',
      '世界华侨进口商品博览会暨进口葡萄酒交易会',
      'World fair of imports by overseas Chinese, with the imported wine fair',
    ],
  ]),
  ...named(
    { at: 32, items: ['moonlight-projects'], status: '高品质建设“不夜瓯江”“江心屿诗岛”“月色塘河”等月光经济标志性项目' },
    [
      ['sleepless-oujiang', '“不夜瓯江”', 'Sleepless Oujiang'],
      [
        'jiangxin-poetry-isle',
        '“江心屿诗岛”',
        'Poetry isle of Jiangxin',
        {
          note: {
            zh: '重点任务28另有江心屿“中国诗之岛”，是否同一项目，文中未说明。',
            en: 'Task 28 names “中国诗之岛” on the same islet; whether both are one project is not said.',
          },
        },
      ],
      ['moonlit-tanghe', '“月色塘河”', 'Moonlit Tanghe'],
    ],
  ),
];
