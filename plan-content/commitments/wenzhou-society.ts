// What document 004 names concretely for living, environment, tourism, the digital city and culture.
import type { CommitmentContent, SourceNote } from '../plan-shape.ts';
import { wenzhou } from './define-commitment.ts';
import { named } from './wenzhou-named.ts';

const schools = '加快温州世界外国语学校、温州慧中公学、乐清市荆山公学等区域标杆性教育项目建设';
const belts = '推进环大罗山-三垟湿地公园、东海滨海带、瓯江-塘河城市生命带建设';
const scenicAreas = '推进文成刘伯温故里、永嘉楠溪江等国家5A级旅游景区和泰顺廊氡国家级旅游度假区创建';
const heritage = '推进泰顺廊桥、雁荡山-楠溪江、苍南矾矿、青田石雕申报世界文化遗产';
const plans = '编制并实施温州市政府数字化转型应用体系规划、政务大数据治理体系规划、智慧城市物联网建设方案';
const ofPhrase: SourceNote = { zh: '名称由句中词语合成。', en: 'The name joins words of the phrase.' };

export const wenzhouSocietyCommitments: readonly CommitmentContent[] = [
  ...named(
    { at: 14, kind: 'deliverable', items: ['one-card'], status: '推行都市区市民卡、医保卡、健康卡、交通卡“一卡通”' },
    [
      [
        'wenzhou-one-card-for-all',
        '都市区市民卡、医保卡、健康卡、交通卡“一卡通”',
        'One card for citizens, medical insurance, health and transport',
      ],
    ],
  ),
  ...named({ at: 15, items: ['benchmark-schools'], status: schools, projectStatus: 'under_construction' }, [
    [
      'wenzhou-world-foreign-language-school',
      '温州世界外国语学校',
      'Wenzhou World Foreign Language School',
      { cities: [wenzhou] },
    ],
    ['wenzhou-huizhong-school', '温州慧中公学', 'Wenzhou Huizhong School', { cities: [wenzhou] }],
    ['yueqing-jingshan-school', '乐清市荆山公学', 'Jingshan School of Yueqing', { cities: [wenzhou] }],
  ]),
  ...named(
    {
      at: 16,
      items: ['sports-facilities'],
      status: '加快建成温州奥体中心、瓯海龙舟运动基地等重大体育设施',
      projectStatus: 'under_construction',
    },
    [['ouhai-dragon-boat-base', '瓯海龙舟运动基地', 'Ouhai dragon-boat base', { cities: [wenzhou] }]],
  ),
  ...named({ at: 19, items: ['blue-bay'], status: '深化蓝色海湾整治行动' }, [
    ['wenzhou-blue-bay-action', '蓝色海湾整治行动', 'Blue bay action'],
  ]),
  ...named({ at: 19, items: ['dongtou-park'], status: '高标准建设洞头海岛公园' }, [
    ['dongtou-island-park', '洞头海岛公园', 'Dongtou island park', { cities: [wenzhou] }],
  ]),
  ...named({ at: 20, items: ['ecological-belts'], status: belts, projectStatus: 'under_construction' }, [
    ['daluoshan-sanyang-wetland-park', '环大罗山-三垟湿地公园', 'Mount Daluo–Sanyang wetland park'],
    ['wenzhou-east-sea-waterfront', '东海滨海带', 'East China Sea waterfront'],
    ['oujiang-tanghe-life-belt', '瓯江-塘河城市生命带', 'Oujiang–Tanghe life belt of the city'],
  ]),
  ...named({ at: 21, kind: 'deliverable', items: ['scenic-areas'], status: scenicAreas, note: ofPhrase }, [
    [
      'liu-bowen-home-scenic-area',
      '文成刘伯温故里国家5A级旅游景区创建',
      'Home of Liu Bowen in Wencheng as a national scenic area of grade 5A',
      { words: scenicAreas },
    ],
    [
      'nanxi-river-scenic-area',
      '永嘉楠溪江国家5A级旅游景区创建',
      'Nanxi river in Yongjia as a national scenic area of grade 5A',
      { words: scenicAreas },
    ],
    [
      'taishun-radon-spring-resort',
      '泰顺廊氡国家级旅游度假区创建',
      'Langdong in Taishun as a national resort',
      { words: '泰顺廊氡国家级旅游度假区创建' },
    ],
  ]),
  ...named(
    {
      at: 23,
      items: ['data-centres'],
      status: '加快浙江云谷磐石云数据中心、移动浙南云计算中心等重大项目建设',
      projectStatus: 'under_construction',
    },
    [
      [
        'southern-zhejiang-cloud-centre',
        '移动浙南云计算中心',
        'China Mobile southern Zhejiang cloud centre',
        { cities: [wenzhou] },
      ],
    ],
  ),
  ...named(
    {
      at: 23,
      items: ['cloud-centres'],
      status: '推进电信、移动、联通云计算中心改造扩容',
      projectStatus: 'under_construction',
    },
    [
      [
        'wenzhou-carriers-cloud-centres',
        '电信、移动、联通云计算中心改造扩容',
        'Conversion and enlargement of the cloud centres of the three carriers',
      ],
    ],
  ),
  ...named(
    { at: 24, items: ['brain-platform'], status: '加快建设 “城市大脑”通用平台', projectStatus: 'under_construction' },
    [['wenzhou-city-brain-platform', '“城市大脑”通用平台', 'Common platform of the city brain', { cities: [wenzhou] }]],
  ),
  ...named({ at: 24, kind: 'deliverable', items: ['brain-plans'], status: plans }, [
    [
      'wenzhou-digital-government-plan',
      '温州市政府数字化转型应用体系规划',
      "Plan of applications for the city government's digital transformation",
    ],
    ['wenzhou-government-data-plan', '政务大数据治理体系规划', 'Plan of the governance of government data'],
    [
      'wenzhou-internet-of-things-scheme',
      '智慧城市物联网建设方案',
      'Scheme of the internet of things for the smart city',
    ],
  ]),
  ...named({ at: 25, items: ['data-centre'], status: '推进市大数据中心建设', projectStatus: 'under_construction' }, [
    ['wenzhou-big-data-centre', '市大数据中心', "The city's big data centre", { cities: [wenzhou] }],
  ]),
  ...named({ at: 25, kind: 'deliverable', items: ['data-sharing'], status: '搭建全市统一的政务数据共享平台' }, [
    [
      'wenzhou-data-sharing-platform',
      '全市统一的政务数据共享平台',
      'One platform of shared government data for the city',
    ],
  ]),
  ...named(
    {
      at: 26,
      items: ['historic-quarters'],
      status: '推进五马街、蝉街等沿线历史文化街区改造提升',
      projectStatus: 'under_construction',
    },
    [
      [
        'wuma-chan-street-quarters',
        '五马街、蝉街等沿线历史文化街区改造提升',
        'Renewal of the historic quarters along Wuma and Chan streets',
      ],
    ],
  ),
  ...named({ at: 26, items: ['cultural-landmarks'], status: '抓好南怀瑾书院等文化地标建设' }, [
    ['nan-huaijin-academy', '南怀瑾书院', 'Nan Huaijin academy'],
  ]),
  ...named({ at: 26, kind: 'deliverable', items: ['world-heritage'], status: heritage, note: ofPhrase }, [
    [
      'taishun-bridges-heritage',
      '泰顺廊桥申报世界文化遗产',
      'World heritage nomination of the covered bridges of Taishun',
      { words: heritage },
    ],
    [
      'yandang-nanxi-heritage',
      '雁荡山-楠溪江申报世界文化遗产',
      'World heritage nomination of Mount Yandang and the Nanxi river',
      { words: heritage },
    ],
    [
      'cangnan-alum-mine-heritage',
      '苍南矾矿申报世界文化遗产',
      'World heritage nomination of the alum mine of Cangnan',
      { words: heritage },
    ],
  ]),
  ...named({ at: 28, kind: 'deliverable', items: ['poetry-forum'], status: '高规格举办国际山水诗论坛等文化活动' }, [
    ['landscape-poetry-forum', '国际山水诗论坛', 'International forum of landscape poetry'],
  ]),
  ...named({ at: 28, items: ['poetry-island'], status: '建设江心屿“中国诗之岛”' }, [
    ['jiangxin-island-of-poetry', '江心屿“中国诗之岛”', "Jiangxin islet, China's island of poetry"],
  ]),
  ...named({ at: 28, items: ['culture-parks'], status: '建设国家广告产业试点园区等文化产业园区、文创街区' }, [
    ['wenzhou-advertising-park', '国家广告产业试点园区', 'National pilot park of the advertising industry'],
  ]),
  ...named(
    { at: 28, items: ['wenrui-tanghe-culture'], status: '谋划温瑞塘河文化产业集聚区', projectStatus: 'conceived' },
    [['wenrui-tanghe-culture-cluster', '温瑞塘河文化产业集聚区', "Wenzhou–Rui'an Tanghe culture cluster"]],
  ),
  ...named({ at: 29, kind: 'deliverable', items: ['culture-cloud'], status: '建设公共文化服务“云平台”' }, [
    ['wenzhou-culture-cloud-platform', '公共文化服务“云平台”', 'Cloud platform of public cultural services'],
  ]),
];
