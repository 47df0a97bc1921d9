// Transport that document 004 names beside what wenzhou.ts holds: mostly planned, so without a reporting city.
import type { CommitmentContent } from '../plan-shape.ts';
import { wenzhou } from './define-commitment.ts';
import { named } from './wenzhou-named.ts';

const networks = '建设“一环一绕九射”高速公路网、“七横七纵”快速路网和“八纵六横”干线公路网';

export const wenzhouTransportCommitments: readonly CommitmentContent[] = [
  ...named(
    {
      at: 9,
      items: ['eastern-hub'],
      status: '规划建设铁路温州东站、机场综合交通中心、T3航站楼和第二跑道',
      projectStatus: 'preparing',
    },
    [
      ['wenzhou-east-railway-station', '铁路温州东站', 'Wenzhou East railway station'],
      ['wenzhou-airport-transport-centre', '机场综合交通中心', 'Airport transport centre'],
      ['wenzhou-airport-terminal-three', 'T3航站楼', 'Airport terminal T3'],
      ['wenzhou-airport-second-runway', '第二跑道', 'Second runway of the airport'],
    ],
  ),
  ...named({ at: 9, items: ['eastern-hub', 'function-areas'], status: '构建多元立体的东部综合交通枢纽' }, [
    [
      'wenzhou-eastern-transport-hub',
      '东部综合交通枢纽',
      'Eastern comprehensive transport hub',
      {
        note: { zh: '由温州东站、机场等组成。', en: 'Made up of Wenzhou East station, the airport and others.' },
        further: [{ document: '004', place: '三、总体格局（三）2', words: '东部综合交通枢纽' }],
      },
    ],
  ]),
  ...named(
    {
      at: 9,
      items: ['northern-hub', 'function-areas'],
      status: '推进温州北高铁枢纽规划建设',
      projectStatus: 'preparing',
    },
    [
      [
        'wenzhou-north-high-speed-hub',
        '温州北高铁枢纽',
        'Wenzhou North high-speed railway hub',
        { further: [{ document: '004', place: '三、总体格局（三）2', words: '温州北高铁枢纽建设' }] },
      ],
    ],
  ),
  ...named({ at: 9, items: ['southern-hub'], status: '谋划都市区南部综合交通枢纽', projectStatus: 'conceived' }, [
    ['wenzhou-southern-transport-hub', '都市区南部综合交通枢纽', 'Southern comprehensive transport hub'],
  ]),
  ...named(
    {
      at: 9,
      items: ['wenzhou-port'],
      status: '强基扩能推进温州港转型升级',
      projectStatus: 'under_construction',
    },
    [['wenzhou-port-upgrade', '温州港转型升级', 'Transformation of Wenzhou port']],
  ),
  ...named(
    {
      at: 10,
      items: ['railways-521'],
      status: '规划建设甬台温福高铁、温武吉铁路',
      projectStatus: 'preparing',
    },
    [
      [
        'ningbo-fuzhou-high-speed-railway',
        '甬台温福高铁',
        'Ningbo–Taizhou–Wenzhou–Fuzhou high-speed railway',
        { note: { zh: '“福”按福州理解，在省外。', en: '“福” is read as Fuzhou, outside the province.' } },
      ],
      [
        'wenzhou-wuyishan-jian-railway',
        '温武吉铁路',
        "Wenzhou–Wuyishan–Ji'an railway",
        {
          note: {
            zh: '“武”“吉”按武夷山、吉安理解，均在省外。',
            en: "“武” and “吉” are read as Wuyishan and Ji'an, both outside the province.",
          },
        },
      ],
    ],
  ),
  ...named(
    {
      at: 10,
      items: ['rail-and-waterway'],
      status: '谋划推进城际轨道交通延伸、瓯江高等级航道及江海联运等项目建设',
      projectStatus: 'conceived',
    },
    [
      ['wenzhou-intercity-rail-extension', '城际轨道交通延伸', 'Extension of intercity rail'],
      ['oujiang-high-grade-waterway', '瓯江高等级航道', 'High-grade waterway of the Oujiang'],
      ['wenzhou-river-sea-transport', '江海联运', 'River–sea transport'],
    ],
  ),
  ...named(
    {
      at: 11,
      items: ['multi-circle-network'],
      status: '规划建设瑞平苍高速(南连)、泰苍高速、文青高速、乐永青高速',
      projectStatus: 'preparing',
    },
    [
      ['taishun-cangnan-expressway', '泰苍高速', 'Taishun–Cangnan expressway'],
      [
        'wencheng-qingtian-expressway',
        '文青高速',
        'Wencheng–Qingtian expressway',
        { note: { zh: '“青”按青田理解，属丽水市。', en: '“青” is read as Qingtian, a county of Lishui.' } },
      ],
      [
        'yueqing-yongjia-qingtian-expressway',
        '乐永青高速',
        'Yueqing–Yongjia–Qingtian expressway',
        { note: { zh: '“青”按青田理解，属丽水市。', en: '“青” is read as Qingtian, a county of Lishui.' } },
      ],
    ],
  ),
  ...named({ at: 11, items: ['expressway-network'], status: networks }, [
    [
      'wenzhou-expressway-ring-and-spokes',
      '“一环一绕九射”高速公路网',
      'Expressway network of one ring, one bypass and nine spokes',
    ],
  ]),
  ...named({ at: 11, items: ['fast-road-network'], status: networks }, [
    ['wenzhou-seven-by-seven-roads', '“七横七纵”快速路网', 'Fast-road network of seven by seven'],
  ]),
  ...named({ at: 11, items: ['trunk-road-network'], status: networks }, [
    ['wenzhou-eight-by-six-roads', '“八纵六横”干线公路网', 'Trunk-road network of eight by six'],
  ]),
  ...named(
    {
      at: 12,
      items: ['brt-network'],
      status: '加快10条共200公里BRT成环成网建设',
      projectStatus: 'under_construction',
    },
    [
      [
        'wenzhou-bus-rapid-transit',
        'BRT成环成网建设',
        'Bus rapid transit in rings and a network',
        { cities: [wenzhou], words: '加快10条共200公里BRT成环成网建设' },
      ],
    ],
  ),
  ...named({ at: 31, items: ['station-development'], status: '做好市域铁路S1、S2线站点综合开发' }, [
    [
      'wenzhou-suburban-station-development',
      '市域铁路S1、S2线站点综合开发',
      'Development of the stations of suburban lines S1 and S2',
    ],
  ]),
];
