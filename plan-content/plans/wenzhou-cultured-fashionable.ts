// What the tasks 26 to 32 of document 004 set out to do: the city of culture and the city of fashion.
import type { PlanItemContent } from '../plan-shape.ts';
import { planned, subtasks } from './wenzhou-item.ts';

export const wenzhouCulturedFashionable: readonly PlanItemContent[] = [
  ...subtasks(26, 'historic-city', [
    ['jiangxin-heritage', '加强江心屿等历史文化资源保护开发', 'Protect and open Jiangxin islet and other heritage'],
    [
      'historic-quarters',
      '推进五马街、蝉街等沿线历史文化街区改造提升',
      'Renew the historic quarters along Wuma and Chan streets',
    ],
    ['cultural-landmarks', '抓好南怀瑾书院等文化地标建设', 'The Nan Huaijin academy and other cultural landmarks'],
    [
      'maritime-silk-road',
      '挖掘梳理温州作为“海上丝绸之路”重要港口城市的历史文化遗存',
      'Explore the remains of a port of the maritime Silk Road',
    ],
    [
      'world-heritage',
      '推进泰顺廊桥、雁荡山-楠溪江、苍南矾矿、青田石雕申报世界文化遗产工作',
      'World heritage nominations',
      planned,
    ],
    ['classic-crafts', '做强瓯绣、石雕等历史经典文化产业', 'Ou embroidery, stone carving and other classic crafts'],
    [
      'cultural-brand',
      '打响“戏曲故里、歌舞之都、书画名城、百工之乡”特色文化品牌',
      'Home of opera, capital of song and dance, city of painting, land of crafts',
    ],
  ]),
  ...subtasks(27, 'wenzhou-culture', [
    [
      'historic-thinkers',
      '挖掘叶适、孙诒让等历史名人的文化价值',
      'The worth of Ye Shi, Sun Yirang and other historic figures',
    ],
    [
      'yongjia-school',
      '提升永嘉学派“经世致用、义利并举”的文化内涵和时代价值',
      'The Yongjia school: practical learning, justice and profit alike',
    ],
    ['city-spirit', '让“义利并举”文化成为温州都市区的城市精神', "Justice and profit alike as the area's spirit"],
    ['wenzhou-model', '以“义利并举”文化推进“温州模式”再出发', 'A new start for the Wenzhou model'],
  ]),
  ...subtasks(28, 'oujiang-poetry-road', [
    [
      'poetry-road-pattern',
      '构筑“一江两线五脉八地”的瓯江山水诗路空间格局',
      'The spatial pattern of one river, two lines, five veins and eight places',
    ],
    ['culture-tourism-projects', '重点实施76个重大文旅融合项目', 'Carry out 76 major projects of culture and tourism'],
    ['landscape-poetry-origin', '打响中国山水诗发祥地', "The birthplace of China's landscape poetry"],
    ['poetry-forum', '高规格举办国际山水诗论坛等文化活动', 'International forum of landscape poetry and other events'],
    ['poetry-island', '建设江心屿“中国诗之岛”', "Build Jiangxin islet, China's island of poetry"],
    ['culture-industry', '培育发展千亿文化产业', 'A culture industry of 100 billion'],
    [
      'culture-parks',
      '建设国家广告产业试点园区等文化产业园区、文创街区',
      'The national pilot park of advertising and other culture parks and streets',
    ],
    ['wenrui-tanghe-culture', '谋划温瑞塘河文化产业集聚区', "Plan the Wenzhou–Rui'an Tanghe culture cluster", planned],
    ['culture-creation-centre', '打造浙南闽北赣东区域文创中心', 'A regional centre of culture and creation'],
  ]),
  ...subtasks(29, 'public-culture', [
    [
      'culture-facilities',
      '加快温州美术馆等重大文化设施建设',
      'The art museum and other major facilities',
      { words: '补齐公共文化设施短板,加快温州美术馆等重大文化设施建设' },
    ],
    [
      'museums-goal',
      '高水平实现市有五馆、县有四馆、乡镇（街道）建有综合性文化服务中心的目标',
      'Five halls in the city, four in each county, a culture centre in each township',
    ],
    ['equal-culture', '持续推进公共文化服务均等化', 'Equal public culture'],
    [
      'culture-cloud',
      '建设公共文化服务“云平台”',
      'A cloud platform of public culture',
      { words: '建设公共文化服务“云平台”,支持数字化公共文化服务互联互通' },
    ],
    ['culture-festivals', '创新市艺术节、市民文化节、全民阅读节等活动', 'Festivals of art, of citizens and of reading'],
    ['reading-society', '建设“书香社会”“墨香温州”', 'A society of readers'],
  ]),
  ...subtasks(30, 'fashion-industry', [
    [
      'upmarket',
      '推动服装、鞋革、眼镜等向中高端发展',
      'Clothing, shoes and spectacles go upmarket',
      { words: '围绕培育千亿时尚产业集群,推动服装、鞋革、眼镜等向中高端发展' },
    ],
    ['design-level', '提升我市时尚产业创新设计水平', 'Better design in the fashion industry'],
    ['design-centre', '做优做强温州时尚智造设计中心', 'The Wenzhou design centre of fashion manufacturing'],
    [
      'design-carriers',
      '支持企业创建省级工业设计研究院、省级工业设计中心等创新设计载体',
      'Provincial institutes and centres of industrial design',
    ],
    ['fashion-corridor', '精心打造温州时尚走廊', 'The Wenzhou fashion corridor'],
    ['fashion-towns', '建设瓯海时尚、鹿城鞋艺等时尚特色小镇', 'Towns of fashion in Ouhai and of shoe art in Lucheng'],
    ['maker-spaces', '培育时尚产业“众创空间”', 'Maker spaces of the fashion industry'],
  ]),
  ...subtasks(31, 'trade-city', [
    ['import-platforms', '谋划布局10大进口平台', 'Plan ten import platforms', planned],
    [
      'import-upgrade',
      '推动消费品、大宗商品、先进技术装备等进口商品和服务升级',
      'Better imports of consumer goods, commodities and equipment',
    ],
    [
      'wenzhou-bonded-zone',
      '争取获批温州综合保税区',
      'Strive for approval of the Wenzhou comprehensive bonded zone',
      { onlyPlanned: true, words: '争取获批温州综合保税区,并支持新业态在区内发展' },
    ],
    [
      'import-distribution',
      '加快浙南闽北赣东进口商品集散中心建设',
      'A distribution centre of imported goods for the region',
    ],
    [
      'station-development',
      '做好市域铁路S1、S2线站点综合开发',
      'Develop the stations of suburban lines S1 and S2',
      { words: '优化商业设施布局,做好市域铁路S1、S2线站点综合开发' },
    ],
    ['commercial-centre-city', '争创国家商贸中心城市', 'Strive to be a national city of commerce', planned],
    ['fashion-fairs', '建设永不落幕的时尚会展', 'A fashion fair that never closes'],
    [
      'government-fairs',
      '办好浙江（温州）轻工产品博览会暨国际时尚消费博览会、浙江（温州）进口消费品博览会、世界华侨进口商品博览会暨进口葡萄酒交易会等政府主办展',
      'Fairs held by the government',
    ],
  ]),
  ...subtasks(32, 'moonlight-economy', [
    [
      'moonlight-places',
      '聚焦一江（瓯江）、一河（塘河）、一湖（环太鹤湖）、一岛（江心屿）、一路（瓯海大道）、一街区（五马历史街区）等关键节点',
      'Places: river, canal, lake, islet, avenue and quarter',
    ],
    [
      'moonlight-projects',
      '高品质建设“不夜瓯江”“江心屿诗岛”“月色塘河”等月光经济标志性项目',
      'Flagship projects of the moonlight economy',
    ],
    ['moonlight-quarters', '打造月光经济休闲街区和产业带', 'Quarters and belts of the moonlight economy'],
    ['night-lighting', '做好城市夜间灯光景观设计', 'Lighting of the city at night'],
    [
      'all-day-life',
      '塑造24小时“不打烊”生活圈',
      'Living circles open 24 hours',
      { words: '多方位刺激休闲消费,塑造24小时“不打烊”生活圈' },
    ],
    [
      'moonlight-brand',
      '打响“月光经济”旅游品牌',
      'The brand of the moonlight economy',
      { words: '打响“月光经济”旅游品牌,打造“不夜温州”' },
    ],
  ]),
];
