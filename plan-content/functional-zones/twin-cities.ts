// The platforms and functional zones that document 001 names first. Names in simplified characters, quoted words as printed.
import type { FunctionalZoneContent } from '../plan-shape.ts';
import { functionalZonesOf } from './define-functional-zone.ts';

const zone = functionalZonesOf('001');
const flagship = (numeral: string) => `十大标志性工程 ${numeral}`;

export const twinCitiesFunctionalZones: readonly FunctionalZoneContent[] = [
  zone({
    slug: 'qiantang-new-area',
    kind: 'functional_zone',
    name: '钱塘新区',
    nameEn: 'Qiantang New Area',
    hosts: ['330100'],
    planItems: ['twin-cities-three-new-areas', 'twin-cities-coast-projects', 'hangzhou-circle-government-services'],
    place: flagship('三'),
    words: '錢塘新區、前灣新區、濱海新區',
    note: {
      zh: '文件未列所在地，按杭州市理解。与2021年设立的钱塘区不是同一单位。',
      en: 'The document does not say where; read as Hangzhou. Not the same unit as the district Qiantang set up in 2021.',
    },
    further: [
      { document: '001', place: flagship('九'), words: '錢塘新區先行段、前灣新區先行段' },
      { document: '002', place: '开放包容都市圈持续推进', words: '钱塘新区、余杭区和海宁市三地实现政务服务“杭海通办”' },
    ],
  }),
  zone({
    slug: 'twin-cities-innovation-corridors',
    name: '杭甬科创大走廊',
    nameEn: 'Innovation corridors of Hangzhou and Ningbo',
    hosts: ['330100', '330200'],
    planItems: ['innovation-corridor-coordination'],
    place: flagship('二'),
    words: '杭甬科創大走廊',
    note: {
      zh: '文中只有此合称；宁波一侧在文件000中为甬江科创大走廊。',
      en: 'Named only together; the corridor of Ningbo is “甬江科创大走廊” (Yongjiang) in document 000.',
    },
  }),
  zone({
    slug: 'hangzhou-shaoxing-ningbo-belt',
    name: '杭绍甬产业创新带',
    nameEn: 'Hangzhou–Shaoxing–Ningbo belt of industry and innovation',
    hosts: ['330100', '330600', '330200'],
    planItems: ['hangzhou-shaoxing-ningbo-industry-belt'],
    place: flagship('三'),
    words: '杭紹甬產業創新帶',
  }),
  zone({
    slug: 'hangzhou-free-trade-zone-area',
    kind: 'functional_zone',
    name: '浙江自由贸易试验区杭州片区',
    nameEn: 'Hangzhou area of the Zhejiang Pilot Free Trade Zone',
    hosts: ['330100'],
    planItems: ['twin-cities-liberal-trade-rules', 'hangzhou-circle-industry', 'hangzhou-circle-goal-free-trade-area'],
    place: flagship('四'),
    words: '浙江自由貿易試驗區杭州、寧波片區',
    note: {
      zh: '名称不一：文件002作“浙江自贸试验区杭州片区”“中国（浙江）自由贸易试验区扩展区域杭州片区”；按同一片区处理。',
      en: 'The name varies: “浙江自贸试验区杭州片区” and “中国(浙江)自由贸易试验区扩展区域杭州片区” in document 002; taken as one.',
    },
    further: [
      { document: '002', place: '产业协同都市圈持续推进', words: '浙江自贸试验区杭州片区正式揭牌' },
      {
        document: '002',
        place: '2025年杭州都市圈要建成国际化大都市圈 › 在开放领域',
        words: '中国(浙江)自由贸易试验区扩展区域杭州片区高水平建成并扩大辐射影响力',
      },
    ],
  }),
  zone({
    slug: 'ningbo-free-trade-zone-area',
    kind: 'functional_zone',
    name: '浙江自由贸易试验区宁波片区',
    nameEn: 'Ningbo area of the Zhejiang Pilot Free Trade Zone',
    hosts: ['330200'],
    planItems: ['twin-cities-liberal-trade-rules'],
    place: flagship('四'),
    words: '浙江自由貿易試驗區杭州、寧波片區',
  }),
  zone({
    slug: 'south-bank-coast-belt',
    name: '杭州湾南岸生态海岸带',
    nameEn: 'Ecological coastal belt on the south bank of Hangzhou Bay',
    hosts: [],
    planItems: ['twin-cities-coast-belt'],
    place: flagship('九'),
    words: '杭州灣南岸生態海岸帶',
    note: {
      zh: '只列钱塘新区、前湾新区两个先行段，全段范围未说明。',
      en: 'Only the first sections in Qiantang and Qianwan New Areas are named; the whole extent is not said.',
    },
  }),
];
