// Zhejiang's administrative units by GB/T 2260 code, and the two units outside the province that the documents name. Functional zones do not
// belong here. Codes that ended before 2021 (江干, 下城) are left out: no document of the sources needs them.

export type JurisdictionLevel = 'province' | 'city' | 'county';

export type JurisdictionContent = {
  /** GB/T 2260, six digits. */
  readonly code: string;
  readonly level: JurisdictionLevel;
  readonly name: string;
  readonly shortName: string;
  readonly nameEn: string;
  /** Code of the unit above; null for the province and where the unit above lies outside the system. */
  readonly parentCode: string | null;
  /** First year of the code with this meaning, where known to the year; null when older than the plans. */
  readonly validFromYear: number | null;
  readonly validToYear: number | null;
  /** False for units outside the province, which appear as members but never report. */
  readonly inProvince: boolean;
};

export const provinceCode = '330000';

export const province: JurisdictionContent = {
  code: provinceCode,
  level: 'province',
  name: '浙江省',
  shortName: '浙江',
  nameEn: 'Zhejiang',
  parentCode: null,
  validFromYear: null,
  validToYear: null,
  inProvince: true,
};

/** The eleven cities that report, by code. */
export const cities: readonly JurisdictionContent[] = [
  city('330100', '杭州', 'Hangzhou'),
  city('330200', '宁波', 'Ningbo'),
  city('330300', '温州', 'Wenzhou'),
  city('330400', '嘉兴', 'Jiaxing'),
  city('330500', '湖州', 'Huzhou'),
  city('330600', '绍兴', 'Shaoxing'),
  city('330700', '金华', 'Jinhua'),
  city('330800', '衢州', 'Quzhou'),
  city('330900', '舟山', 'Zhoushan'),
  city('331000', '台州', 'Taizhou'),
  city('331100', '丽水', 'Lishui'),
];

/** All county units (县、县级市、市辖区), by code. */
export const counties: readonly JurisdictionContent[] = [
  county('330102', '上城区', 'Shangcheng'),
  county('330105', '拱墅区', 'Gongshu'),
  county('330106', '西湖区', 'Xihu'),
  county('330108', '滨江区', 'Binjiang'),
  county('330109', '萧山区', 'Xiaoshan'),
  county('330110', '余杭区', 'Yuhang'),
  county('330111', '富阳区', 'Fuyang'),
  county('330112', '临安区', "Lin'an"),
  county('330113', '临平区', 'Linping', 2021),
  county('330114', '钱塘区', 'Qiantang', 2021),
  county('330122', '桐庐县', 'Tonglu'),
  county('330127', '淳安县', "Chun'an"),
  county('330182', '建德市', 'Jiande'),
  county('330203', '海曙区', 'Haishu'),
  county('330205', '江北区', 'Jiangbei'),
  county('330206', '北仑区', 'Beilun'),
  county('330211', '镇海区', 'Zhenhai'),
  county('330212', '鄞州区', 'Yinzhou'),
  county('330213', '奉化区', 'Fenghua'),
  county('330225', '象山县', 'Xiangshan'),
  county('330226', '宁海县', 'Ninghai'),
  county('330281', '余姚市', 'Yuyao'),
  county('330282', '慈溪市', 'Cixi'),
  county('330302', '鹿城区', 'Lucheng'),
  county('330303', '龙湾区', 'Longwan'),
  county('330304', '瓯海区', 'Ouhai'),
  county('330305', '洞头区', 'Dongtou'),
  county('330324', '永嘉县', 'Yongjia'),
  county('330326', '平阳县', 'Pingyang'),
  county('330327', '苍南县', 'Cangnan'),
  county('330328', '文成县', 'Wencheng'),
  county('330329', '泰顺县', 'Taishun'),
  county('330381', '瑞安市', "Rui'an"),
  county('330382', '乐清市', 'Yueqing'),
  county('330383', '龙港市', 'Longgang', 2019),
  county('330402', '南湖区', 'Nanhu'),
  county('330411', '秀洲区', 'Xiuzhou'),
  county('330421', '嘉善县', 'Jiashan'),
  county('330424', '海盐县', 'Haiyan'),
  county('330481', '海宁市', 'Haining'),
  county('330482', '平湖市', 'Pinghu'),
  county('330483', '桐乡市', 'Tongxiang'),
  county('330502', '吴兴区', 'Wuxing'),
  county('330503', '南浔区', 'Nanxun'),
  county('330521', '德清县', 'Deqing'),
  county('330522', '长兴县', 'Changxing'),
  county('330523', '安吉县', 'Anji'),
  county('330602', '越城区', 'Yuecheng'),
  county('330603', '柯桥区', 'Keqiao'),
  county('330604', '上虞区', 'Shangyu'),
  county('330624', '新昌县', 'Xinchang'),
  county('330681', '诸暨市', 'Zhuji'),
  county('330683', '嵊州市', 'Shengzhou'),
  county('330702', '婺城区', 'Wucheng'),
  county('330703', '金东区', 'Jindong'),
  county('330723', '武义县', 'Wuyi'),
  county('330726', '浦江县', 'Pujiang'),
  county('330727', '磐安县', "Pan'an"),
  county('330781', '兰溪市', 'Lanxi'),
  county('330782', '义乌市', 'Yiwu'),
  county('330783', '东阳市', 'Dongyang'),
  county('330784', '永康市', 'Yongkang'),
  county('330802', '柯城区', 'Kecheng'),
  county('330803', '衢江区', 'Qujiang'),
  county('330822', '常山县', 'Changshan'),
  county('330824', '开化县', 'Kaihua'),
  county('330825', '龙游县', 'Longyou'),
  county('330881', '江山市', 'Jiangshan'),
  county('330902', '定海区', 'Dinghai'),
  county('330903', '普陀区', 'Putuo'),
  county('330921', '岱山县', 'Daishan'),
  county('330922', '嵊泗县', 'Shengsi'),
  county('331002', '椒江区', 'Jiaojiang'),
  county('331003', '黄岩区', 'Huangyan'),
  county('331004', '路桥区', 'Luqiao'),
  county('331022', '三门县', 'Sanmen'),
  county('331023', '天台县', 'Tiantai'),
  county('331024', '仙居县', 'Xianju'),
  county('331081', '温岭市', 'Wenling'),
  county('331082', '临海市', 'Linhai'),
  county('331083', '玉环市', 'Yuhuan'),
  county('331102', '莲都区', 'Liandu'),
  county('331121', '青田县', 'Qingtian'),
  county('331122', '缙云县', 'Jinyun'),
  county('331123', '遂昌县', 'Suichang'),
  county('331124', '松阳县', 'Songyang'),
  county('331125', '云和县', 'Yunhe'),
  county('331126', '庆元县', 'Qingyuan'),
  county('331127', '景宁畲族自治县', 'Jingning'),
  county('331181', '龙泉市', 'Longquan'),
];

/** Members and partners outside the province. 黄山 belongs to Anhui, 嘉定 to Shanghai. */
export const outsideJurisdictions: readonly JurisdictionContent[] = [
  { ...city('341000', '黄山', 'Huangshan'), parentCode: null, inProvince: false },
  { ...county('310114', '嘉定区', 'Jiading'), parentCode: null, inProvince: false },
];

export const jurisdictions: readonly JurisdictionContent[] = [
  province,
  ...cities,
  ...counties,
  ...outsideJurisdictions,
];

function city(code: string, shortName: string, nameEn: string): JurisdictionContent {
  const name = `${shortName}市`;
  return { ...province, code, level: 'city', name, shortName, nameEn, parentCode: provinceCode };
}

function county(code: string, name: string, nameEn: string, validFromYear: number | null = null): JurisdictionContent {
  const shortName = name === '景宁畲族自治县' ? '景宁' : name.slice(0, -1);
  return {
    ...province,
    code,
    level: 'county',
    name,
    shortName,
    nameEn,
    parentCode: `${code.slice(0, 4)}00`,
    validFromYear,
  };
}
