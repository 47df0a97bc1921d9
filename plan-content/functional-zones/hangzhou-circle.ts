// The platforms and functional zones that documents 002 and 003 name first.
import type { FunctionalZoneContent } from '../plan-shape.ts';
import { functionalZonesOf } from './define-functional-zone.ts';

const of002 = functionalZonesOf('002');
const of003 = functionalZonesOf('003');

export const hangzhouCircleFunctionalZones: readonly FunctionalZoneContent[] = [
  of002({
    slug: 'hangzhou-e-commerce-zone',
    name: '杭州跨境电商综试区',
    nameEn: 'Hangzhou comprehensive pilot zone for cross-border e-commerce',
    hosts: ['330100'],
    planItems: ['hangzhou-circle-industry'],
    status: '杭州跨境电商综试区经验向全国复制推广',
    place: '产业协同都市圈持续推进',
  }),
  of002({
    slug: 'four-city-e-commerce-zones',
    name: '国家跨境电子商务综合试验区',
    nameEn: 'National comprehensive pilot zones for cross-border e-commerce',
    hosts: ['330500', '330400', '330600', '330800'],
    planItems: ['hangzhou-circle-industry'],
    status: '湖州、嘉兴、绍兴、衢州分别增列国家跨境电子商务综合试验区和相关贸易试点',
    place: '产业协同都市圈持续推进',
    words: '湖州、嘉兴、绍兴、衢州分别增列国家跨境电子商务综合试验区和相关贸易试点',
    note: {
      zh: '四市各自增列；哪一市为试验区、哪一市为试点，文中未说明。',
      en: 'Added by each of the four cities; which became a zone and which a pilot of trade is not said.',
    },
  }),
  of003({
    slug: 'comprehensive-science-centre',
    name: '综合性国家科学中心',
    nameEn: 'Comprehensive national science centre',
    hosts: ['330100'],
    planItems: ['hangzhou-integration-science-centre'],
    status: '支持杭州创建综合性国家科学中心',
    place: '重点任务 三',
    words: '支持杭州创建综合性国家科学中心',
  }),
  of003({
    slug: 'hangzhou-talent-enclaves',
    name: '人才飞地',
    nameEn: 'Talent enclaves',
    hosts: ['330100'],
    planItems: ['hangzhou-integration-talent-enclaves'],
    status: '支持在杭州设立“人才飞地”',
    place: '重点任务 三',
    words: '支持在杭州设立“人才飞地”',
  }),
  of003({
    slug: 'industrial-internet-cluster',
    name: '都市圈“5G+工业互联网”集群',
    nameEn: 'Cluster of 5G and the industrial internet',
    hosts: [],
    planItems: ['hangzhou-integration-industrial-internet'],
    status: '协同推进都市圈“5G+工业互联网”集群建设',
    place: '重点任务 二',
    note: { zh: '文件未列所在地。', en: 'The document does not say where.' },
  }),
  of003({
    slug: 'anji-pilot-zone',
    name: '新时代浙江（安吉）县域践行“绿水青山就是金山银山”理念综合改革创新试验区',
    nameEn: 'Zhejiang (Anji) county pilot zone for the idea that lucid waters and lush mountains are invaluable assets',
    hosts: ['330523'],
    planItems: ['hangzhou-integration-anji-reform'],
    status: '全面深化新时代浙江(安吉)县域践行“绿水青山就是金山银山”理念综合改革创新试验区建设',
    place: '重点任务 五',
    words: '新时代浙江(安吉)县域践行“绿水青山就是金山银山”理念综合改革创新试验区',
  }),
  of003({
    slug: 'four-city-linked-innovation-areas',
    name: '浙江自贸试验区联动创新区',
    nameEn: 'Linked innovation areas of the Zhejiang Pilot Free Trade Zone',
    hosts: ['330100', '330500', '330400', '330600'],
    planItems: ['hangzhou-integration-linked-areas'],
    status: '推进都市圈四市建设浙江自贸试验区联动创新区',
    place: '重点任务 七',
    note: {
      zh: '系该方案四市的联动创新区；与文件000的6个联动创新区的关系，文中未说明。',
      en: 'Those of the four cities of this scheme; how they relate to the 6 of document 000 is not said.',
    },
  }),
  of003({
    slug: 'zhijiang-culture-belt',
    name: '之江文化产业带',
    nameEn: 'Zhijiang cultural industry belt',
    hosts: ['330100'],
    planItems: ['hangzhou-integration-creative-platforms'],
    place: '重点任务 八',
    note: {
      zh: '文件未列所在地；“之江”按杭州市理解。',
      en: 'The document does not say where; Zhijiang is read as Hangzhou.',
    },
  }),
  of003({
    slug: 'shaoxing-creative-corridor',
    name: '绍兴文创走廊',
    nameEn: 'Shaoxing cultural and creative corridor',
    hosts: ['330600'],
    planItems: ['hangzhou-integration-creative-platforms'],
    place: '重点任务 八',
  }),
];
