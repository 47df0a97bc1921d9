// The platforms and functional zones that document 004 names. The innovation corridor around Mount Daluo stands with document 000.
import type { FunctionalZoneContent, SourceReference } from '../plan-shape.ts';
import { hosts, zones } from './wenzhou-zone.ts';

const at = (place: string, words: string): SourceReference => ({ document: '004', place, words });
const mainCentre = '三、总体格局（二）1';
const subCentres = '三、总体格局（二）2';
const renewal = '三、总体格局（三）1';
const platforms = '三、总体格局（三）2';
const concentrated = '集中力量推进滨江商务区、中央绿轴、高铁新城、瓯海南部新区、东部综合交通枢纽、瓯江口新区';

export const wenzhouFunctionalZones: readonly FunctionalZoneContent[] = [
  ...zones(
    {
      at: mainCentre,
      kind: 'functional_zone',
      items: ['eastern-clusters', 'key-area-renewal', 'function-areas'],
      status: '推进瓯江口和浙南产业集聚区产城融合',
    },
    [
      [
        'oujiangkou-cluster',
        '瓯江口产业集聚区',
        'Oujiangkou industrial cluster',
        {
          words: '瓯江口和浙南产业集聚区',
          note: {
            zh: '名称不一：又称“瓯江口”“瓯江口新区”；按同一处处理，是否同一范围，文中未说明。',
            en: 'The name varies: also “瓯江口” and “瓯江口新区”; taken as one, though the text does not say that the bounds agree.',
          },
          further: [at(renewal, '瓯江口产业集聚区'), at(platforms, '瓯江口新区')],
        },
      ],
      [
        'southern-zhejiang-cluster',
        '浙南产业集聚区',
        'Southern Zhejiang industrial cluster',
        { further: [at(renewal, '浙南产业集聚区等合计79平方公里'), at(platforms, '浙南产业集聚区滨海新区')] },
      ],
    ],
  ),
  ...zones({ at: platforms, kind: 'functional_zone', items: ['function-areas'] }, [
    [
      'southern-zhejiang-binhai',
      '浙南产业集聚区滨海新区',
      'Binhai New Area of the southern Zhejiang industrial cluster',
      {
        note: {
          zh: '与乐清的滨海新区、绍兴的滨海新区不是同一处。',
          en: 'Not the Binhai New Area of Yueqing, nor that of Shaoxing.',
        },
      },
    ],
  ]),
  ...zones(
    {
      at: subCentres,
      items: ['yueqing-five-blocks'],
      hosts: hosts.yueqing,
      status: '统筹推进柳市新区(柳白新城)、经济开发区、滨海新区、乐清湾港区、雁荡山旅游区五大区块',
    },
    [
      ['yueqing-liushi', '柳市新区（柳白新城）', 'Liushi New Area (Liubai New Town)'],
      [
        'yueqing-economic-development-zone',
        '乐清经济开发区',
        'Yueqing economic development zone',
        {
          words: '经济开发区、滨海新区、乐清湾港区、雁荡山旅游区五大区块',
          note: { zh: '名称补“乐清”二字。', en: 'The name adds “乐清” (Yueqing).' },
        },
      ],
      [
        'yueqing-binhai',
        '乐清滨海新区',
        'Binhai New Area of Yueqing',
        {
          words: '滨海新区、乐清湾港区、雁荡山旅游区五大区块',
          note: { zh: '名称补“乐清”二字。', en: 'The name adds “乐清” (Yueqing).' },
        },
      ],
      ['yueqing-bay-port-area', '乐清湾港区', 'Port area of Yueqing Bay'],
      ['yandangshan-tourism-area', '雁荡山旅游区', 'Mount Yandang tourism area'],
    ],
  ),
  ...zones(
    {
      at: subCentres,
      items: ['southern-platforms'],
      status: '聚力建设平阳滨海新兴产业园、龙港新城产业区等产业平台',
    },
    [
      [
        'pingyang-binhai-park',
        '平阳滨海新兴产业园',
        'Pingyang coastal park of emerging industries',
        { hosts: hosts.pingyang },
      ],
      [
        'longgang-new-town-industry',
        '龙港新城产业区',
        'Industrial area of Longgang New Town',
        { hosts: hosts.longgang },
      ],
    ],
  ),
  ...zones({ at: renewal, items: ['key-area-renewal', 'function-areas'] }, [
    [
      'wenzhou-central-green-axis',
      '中央绿轴',
      'Central green axis',
      { further: [at(platforms, '滨江商务区、中央绿轴')] },
    ],
  ]),
  ...zones({ at: renewal, items: ['key-area-renewal', 'innovation-belt'] }, [
    [
      'southern-zhejiang-science-city',
      '浙南科技城',
      'Southern Zhejiang science city',
      { further: [at('四、重点任务 3', '以浙南科技城和高教园区为实体边界的科创带')] },
    ],
  ]),
  ...zones({ at: platforms, items: ['key-blocks'], status: '加大“两线三片”和17个区级重点区块开发及有机更新力度' }, [
    [
      'two-lines-three-areas',
      '“两线三片”',
      'Two lines and three areas',
      { note: { zh: '所指各处未列。', en: 'Which they are is not listed.' } },
    ],
  ]),
  ...zones({ at: platforms, items: ['qidu'], status: '高水平推进七都区块开发建设' }, [
    ['qidu-block', '七都区块', 'Qidu block'],
  ]),
  ...zones({ at: platforms, items: ['function-areas'], status: concentrated }, [
    ['riverside-business-district', '滨江商务区', 'Riverside business district'],
    [
      'high-speed-railway-town',
      '高铁新城',
      'High-speed railway town',
      { further: [at('四、重点任务 9', '建设高铁新城、临港经济区、临空经济区等交通枢纽经济区')] },
    ],
    ['ouhai-southern-new-area', '瓯海南部新区', 'Southern New Area of Ouhai', { hosts: hosts.ouhai }],
  ]),
  ...zones({ at: platforms, items: ['function-areas'] }, [
    ['oujiang-north-bank', '瓯江北岸城市新区', 'New urban area on the north bank of the Oujiang'],
  ]),
  ...zones({ at: 1, items: ['two-healths-zone'], status: '促进“两个健康”先行区在全国发挥示范引领作用' }, [
    ['two-healths-pilot', '“两个健康”先行区', 'Two Healths pilot zone'],
  ]),
  ...zones(
    {
      at: 1,
      items: ['innovation-demonstration-zone', 'zone-core-area'],
      status: '以非常之功推进国家自主创新示范区建设',
    },
    [
      [
        'wenzhou-innovation-demonstration-zone',
        '国家自主创新示范区',
        'National innovation demonstration zone (Wenzhou)',
        {
          note: {
            zh: '此处指温州的示范区，核心区为“一区五园”；又称“自创区”。',
            en: 'Here that of Wenzhou, with its core of one zone and five parks; also called “自创区”.',
          },
          further: [at('四、重点任务 1', '聚焦“一区五园”核心区建设')],
        },
      ],
    ],
  ),
  ...zones({ at: 3, items: ['innovation-belt'] }, [['wenzhou-university-park', '高教园区', 'University park']]),
  ...zones(
    {
      at: 3,
      items: ['three-plus-thirteen'],
      hosts: hosts.qingtian,
      status: '优化“3+13”产业平台布局(含青田经济开发区)',
    },
    [['qingtian-development-zone', '青田经济开发区', 'Qingtian economic development zone']],
  ),
  ...zones(
    {
      at: 5,
      items: ['overseas-chinese-zones'],
      status: '全力建设世界(温州)华商综合试验区和浙江(青田)华侨经济文化合作试验区',
    },
    [
      [
        'chinese-entrepreneurs-pilot',
        '世界（温州）华商综合试验区',
        'World (Wenzhou) comprehensive pilot zone of Chinese entrepreneurs',
      ],
      [
        'qingtian-overseas-chinese',
        '浙江（青田）华侨经济文化合作试验区',
        'Zhejiang (Qingtian) pilot zone of economic and cultural cooperation with overseas Chinese',
        { hosts: hosts.qingtian },
      ],
    ],
  ),
  ...zones({ at: 5, items: ['lucheng-market-procurement'], hosts: hosts.lucheng }, [
    [
      'lucheng-procurement-trial',
      '鹿城国家级市场采购贸易方式试点',
      'National trial of market-procurement trade in Lucheng',
    ],
  ]),
  ...zones(
    { at: 5, items: ['cross-strait-zone'], status: '深化海峡两岸(温州)民营经济创新发展示范区等重点经贸平台建设' },
    [
      [
        'cross-strait-private-economy',
        '海峡两岸（温州）民营经济创新发展示范区',
        'Cross-strait (Wenzhou) demonstration zone of innovation in the private economy',
      ],
    ],
  ),
  ...zones({ at: '三、总体格局（一）2', items: ['circle-private-economy-zone'], hosts: ['330300', '331000'] }, [
    [
      'wenzhou-taizhou-private-economy',
      '温台民营经济创新示范区',
      'Demonstration zone of the private economy of Wenzhou and Taizhou',
    ],
  ]),
  ...zones({ at: 9, items: ['hub-economic-zones'], status: '建设高铁新城、临港经济区、临空经济区等交通枢纽经济区' }, [
    ['wenzhou-port-economic-zone', '临港经济区', 'Port economic zone'],
    ['wenzhou-airport-economic-zone', '临空经济区', 'Airport economic zone'],
  ]),
  ...zones({ at: 19, items: ['dongtou-park'], hosts: hosts.dongtou, status: '高标准建设洞头海岛公园' }, [
    ['dongtou-island', '洞头海岛公园', 'Dongtou island park'],
  ]),
  ...zones({ at: 21, items: ['leisure-innovation-zone'], status: '打造中国生态休闲产业创新区' }, [
    ['ecological-leisure-innovation', '中国生态休闲产业创新区', "China's innovation zone of ecological leisure"],
  ]),
  ...zones({ at: 30, items: ['design-centre'], status: '做优做强温州时尚智造设计中心' }, [
    ['fashion-design-centre', '温州时尚智造设计中心', 'Wenzhou design centre of fashion manufacturing'],
  ]),
  ...zones({ at: 30, items: ['fashion-corridor'], status: '精心打造温州时尚走廊' }, [
    ['wenzhou-fashion-corridor', '温州时尚走廊', 'Wenzhou fashion corridor'],
  ]),
  ...zones({ at: 30, items: ['fashion-towns'], status: '建设瓯海时尚、鹿城鞋艺等时尚特色小镇' }, [
    [
      'ouhai-fashion-town',
      '瓯海时尚特色小镇',
      'Ouhai fashion town',
      {
        hosts: hosts.ouhai,
        words: '瓯海时尚、鹿城鞋艺等时尚特色小镇',
        note: { zh: '名称由原文语句缩略而成。', en: 'The name is shortened from the phrase.' },
      },
    ],
    [
      'lucheng-shoe-art-town',
      '鹿城鞋艺特色小镇',
      'Lucheng town of shoe art',
      {
        hosts: hosts.lucheng,
        words: '鹿城鞋艺等时尚特色小镇',
        note: { zh: '名称由原文语句缩略而成。', en: 'The name is shortened from the phrase.' },
      },
    ],
  ]),
];
