// What the tasks 9 to 18 of document 004 set out to do: the city of easy travel and the liveable city.
import type { PlanItemContent } from '../plan-shape.ts';
import { planned, subtasks } from './wenzhou-item.ts';

export const wenzhouConvenientLiveable: readonly PlanItemContent[] = [
  ...subtasks(9, 'gateway-hubs', [
    ['eastern-hub', '构建多元立体的东部综合交通枢纽', 'A comprehensive transport hub in the east'],
    ['northern-hub', '推进温州北高铁枢纽规划建设', 'Plan and build the Wenzhou North high-speed railway hub', planned],
    ['hub-roads', '完善周边集疏运路网', 'Better feeder roads'],
    ['southern-hub', '谋划都市区南部综合交通枢纽', 'Plan a comprehensive transport hub in the south', planned],
    ['port-integration', '深度融入全省海港一体化发展', "Join the province's integrated seaports"],
    ['wenzhou-port', '强基扩能推进温州港转型升级', 'Strengthen, enlarge and modernise Wenzhou port'],
    [
      'cruise-port',
      '建设成为辐射浙南闽北赣东区域的重要枢纽港和东南沿海极具影响力的国际邮轮港',
      'An important hub port for the region and an international cruise port of the southeast coast',
    ],
    [
      'hub-economic-zones',
      '建设高铁新城、临港经济区、临空经济区等交通枢纽经济区',
      'Economic zones around the hubs: high-speed railway town, port and airport zones',
    ],
  ]),
  ...subtasks(10, 'external-corridors', [
    [
      'five-corridors',
      '五大通道',
      'Five corridors',
      {
        words: '着力增强都市区北向(沿海)、北向(融杭)、西向(沿瓯江)、西南向(沿飞云江)、南向(沿海)五大通道对外辐射能力',
      },
    ],
    ['neighbour-links', '加强与台州、丽水、宁德等周边地区的互联互通', 'Better links with Taizhou, Lishui and Ningde'],
    [
      'railways-521',
      '构建“521”高铁时空圈',
      'The “521” high-speed railway circle',
      { note: { zh: '“521”所指时间，文中未说明。', en: 'Which times “521” stands for is not said.' } },
    ],
    [
      'expressways',
      '提升区域辐射能力',
      'Expressways that widen the reach of the area',
      { words: '建成甬台温高速复线、龙丽温高速,规划建设温义高速,提升区域辐射能力' },
    ],
    [
      'rail-and-waterway',
      '谋划推进城际轨道交通延伸、瓯江高等级航道及江海联运等项目建设',
      'Plan intercity rail extensions, the Oujiang waterway and river–sea transport',
      planned,
    ],
  ]),
  ...subtasks(11, 'internal-network', [
    ['expressway-network', '“一环一绕九射”高速公路网', 'Expressway network of one ring, one bypass and nine spokes'],
    ['fast-road-network', '“七横七纵”快速路网', 'Fast-road network of seven by seven'],
    ['trunk-road-network', '“八纵六横”干线公路网', 'Trunk-road network of eight by six'],
    ['one-hour-roads', '着力形成都市区“1小时”骨干道路网', 'A backbone road network of one hour'],
    [
      'multi-circle-network',
      '构建都市区多圈层快通达交通网',
      'A fast transport network of many circles',
      { words: '加密高速互通,打通枢纽节点,构建都市区多圈层快通达交通网' },
    ],
    ['urban-road-structure', '完善城市路网结构', 'A better structure of urban roads'],
    [
      'expressway-tolls',
      '探索实施穿城区高速公路差异化收费、市政化改造',
      'Explore different tolls and conversion of expressways through the city',
      planned,
    ],
    ['congestion', '深入实施城市交通拥堵治理工程', 'Fight congestion'],
    ['village-roads', '高水平建设通乡（镇）、通景路网和旅游线路', 'Roads to towns and sights, and tourist routes'],
    ['sea-land-air', '打造“海陆空”立体的美丽经济交通走廊', 'A corridor by sea, land and air'],
  ]),
  ...subtasks(12, 'public-transport-city', [
    ['public-transport-first', '实施公交优先战略', 'Public transport first'],
    [
      'public-transport-system',
      '推进实现都市区公交一体化',
      'Integrated public transport',
      {
        words:
          '加快构建以市域铁路、地铁、快速公交为骨干,常规公交为基础,社区巴士为微循环的公交体系,推进实现都市区公交一体化',
      },
    ],
    [
      'metro-lines',
      '规划建设地铁M1线、M2线和市域铁路S3线一期工程',
      'Plan and build metro lines M1 and M2 and phase one of suburban line S3',
      planned,
    ],
    ['line-s2', '加快建成市域铁路S2线', 'Finish suburban line S2 soon'],
    [
      'intercity-links',
      '加快推进市域铁路城际联络线温州与丽水青田连接方案编制工作，和台州连接线规划建设工作',
      'Intercity links of the suburban railway to Qingtian in Lishui and to Taizhou',
      planned,
    ],
    [
      'brt-network',
      '加快10条共200公里BRT成环成网建设',
      'Ten bus rapid transit lines of 200 kilometres in rings and a network',
    ],
  ]),
  ...subtasks(13, 'smart-transport', [
    ['future-vehicles', '发展智能网联汽车、绿色能源汽车、共享汽车等', 'Connected, green-energy and shared vehicles'],
    [
      'smart-facilities',
      '布局智慧高速公路、智能停车场、高效物流配送等绿色智能交通设施',
      'Smart expressways, car parks and delivery',
    ],
    [
      'transport-technology',
      '积极应用5G和人工智能等技术',
      'Use 5G and artificial intelligence',
      { words: '加强与中国交通通信信息中心、阿里巴巴等合作,积极应用5G和人工智能等技术' },
    ],
    [
      'smart-logistics',
      '积极发展智慧物流产业',
      'Smart logistics',
      { words: '依托国家综合物流信息服务平台,积极发展智慧物流产业' },
    ],
  ]),
  ...subtasks(14, 'population', [
    ['rural-migrants', '加快农业转移人口市民化', 'Make townspeople of those who come from the country'],
    ['household-registration', '加大非户籍人口在城市落户推进力度', 'Register more newcomers in the city'],
    [
      'equal-services',
      '推动未落户城镇的常住人口平等享有基本公共服务',
      'Equal basic public services for residents without registration',
    ],
    [
      'housing-system',
      '完善多主体供给、多渠道保障、租购并举的住房制度',
      'A housing system of many suppliers, renting and buying',
      { words: '坚持房地产市场调控,加强保障性住房建设,完善多主体供给、多渠道保障、租购并举的住房制度' },
    ],
    ['village-conversion', '开展整村连片成网改造', 'Convert whole villages'],
    ['town-estates', '实施城镇老旧小区改造', 'Renew old estates in towns'],
    [
      'services-integration',
      '提升都市区公共服务一体化水平',
      'More integrated public services',
      { words: '缩小城乡基本公共服务差距,提升都市区公共服务一体化水平' },
    ],
    [
      'one-card',
      '推行都市区市民卡、医保卡、健康卡、交通卡“一卡通”',
      'One card for citizens, medical insurance, health and transport',
    ],
  ]),
  ...subtasks(15, 'education-highland', [
    ['education-modernisation', '加快推进教育现代化', 'Modernise education'],
    ['education-resources', '加大教育资源供给力度', 'More educational resources'],
    [
      'benchmark-schools',
      '加快温州世界外国语学校、温州慧中公学、乐清市荆山公学等区域标杆性教育项目建设',
      'Benchmark school projects',
      { words: '引进国内外优质教育资源,加快温州世界外国语学校、温州慧中公学、乐清市荆山公学等区域标杆性教育项目建设' },
    ],
    ['brand-schools', '创办一批优质品牌学校', 'Found schools of good name'],
    [
      'higher-education-city',
      '巩固提升全省三大高等教育中心城市地位',
      "Keep the standing as one of the province's three centres of higher education",
    ],
    [
      'medical-university',
      '支持温州医科大学争创“双一流”',
      'Support Wenzhou Medical University in striving for Double First-Class',
    ],
    ['wenzhou-university', '温州大学建设省重点高校', 'Wenzhou University becomes a key university of the province'],
    ['vocational-education', '扎实推进高等职业教育发展', 'Develop higher vocational education'],
    ['universities-serve', '提升高校服务地方能力', 'Universities serve the area better'],
  ]),
  ...subtasks(16, 'medical-centre', [
    [
      'medical-cluster',
      '打造以温州医科大学附属医院为龙头的医疗服务集群',
      "A medical cluster headed by the university's hospitals",
    ],
    [
      'county-medical-communities',
      '高质量完成“县县建成医共体”和“县县办好医共体”两个核心目标',
      'Medical communities in every county, built and run well',
    ],
    ['healthy-wenzhou', '实施健康温州战略', 'The strategy of a healthy Wenzhou'],
    ['sports-city', '深化国家运动健康城市建设', 'Deepen the national city of sport and health'],
    [
      'sports-facilities',
      '加快建成温州奥体中心、瓯海龙舟运动基地等重大体育设施',
      'Finish the Olympic Sports Centre, the Ouhai dragon-boat base and other major facilities',
    ],
  ]),
  ...subtasks(17, 'living-circles', [
    ['future-communities', '高标准开展未来社区建设', 'Build future communities'],
    [
      'fifteen-minute-circle',
      '构建步行15分钟可达的城镇社区公共服务圈',
      'Community services within a walk of 15 minutes',
    ],
    [
      'community-places',
      '优化配置幼儿园、中小学校、社区医院、菜场超市、银行网点、邻里中心等场所',
      'Kindergartens, schools, clinics, markets, banks and neighbourhood centres',
    ],
    [
      'slow-mobility',
      '以水为脉构建城市慢行休闲系统',
      'Paths for walking and leisure along the water',
      { words: '提高城市绿地覆盖率,以水为脉构建城市慢行休闲系统' },
    ],
    ['ten-minute-parks', '构建中心城区公园绿地10分钟服务圈', 'Parks within 10 minutes in the central city'],
    [
      'toilet-revolution',
      '深入实施“厕所革命”',
      'The toilet revolution',
      { words: '深入实施“厕所革命”,全面提升公厕建设服务品质' },
    ],
    ['young-and-old', '建设老幼友好型城市社区', 'Communities kind to the old and the young'],
  ]),
  ...subtasks(18, 'social-governance', [
    [
      'fine-management',
      '构建城市精细化管理体系',
      'A system of careful city management',
      { words: '加强城市日常运行管理,推动城市管理向城市治理转变,构建城市精细化管理体系' },
    ],
    [
      'emergency-corridors',
      '加强区域重大交通、市政、生态以及应急救灾廊道管控',
      'Keep corridors of transport, utilities, ecology and disaster relief',
    ],
    ['flood-and-water', '抓好区域防洪排涝、水资源保障工程建设', 'Works of flood control, drainage and water supply'],
    ['smart-fire-fighting', '加快推进“智慧消防”建设', 'Smart fire-fighting'],
    ['emergency-management', '加强应急管理体系建设', 'A stronger system of emergency management'],
    ['public-security', '完善社会治安防控体系', 'Better public security'],
    [
      'grass-roots-governance',
      '构建基层社会治理新格局',
      'A new pattern of local governance',
      { words: '构建基层社会治理新格局,加快推进市域社会治理现代化' },
    ],
    ['civilisation-centres', '深化新时代文明实践中心试点', 'Deepen the trial of civilisation practice centres'],
    [
      'civilised-city',
      '高水平推进全国文明城市建设',
      'A national civilised city to a high level',
      { words: '开展全域精神文明创建,高水平推进全国文明城市建设' },
    ],
  ]),
];
