/** Words with a numeral in them that count nothing in the report. */

const numeral = '[两三四五六七八九十]';

/** Set phrases of the party's and the police's language, and idioms. */
export const fixedWords: readonly RegExp[] = [
  /三会一课|两学一做|一岗双责|五位一体|四位一体|三位一体|七个有之|八项规定|六项纪律|十项规定|三重一大|三个代表|两个一百年/gu,
  /两个(?:维护|确立|结合|务必|文明|毫不动摇|革命|大局)|三个务必|四个(?:意识|自信|全面|伟大|服从|铁一般)|五个必由之路|六个必须坚持|九个坚持/gu,
  /千家万户|万家灯火|百家争鸣|千人一面|千篇一律|万人空巷|三人成虎|三天两头|三番五次|三令五申|三三两两|五湖四海|四面八方|七嘴八舌|十全十美|百年大计|百年大党|百年奋斗|千年大计|千方百计|十年如一日|三年五载|九牛一毛/gu,
  /(?:7\s?[×xX*]\s?)?24小时(?=值|在线|响应|不间断|待命|服务|守)/gu,
  /(?<!\d)(?:110|119|120|122|12345)(?=警|报警|热线|平台|接处警|指挥|急救)/gu,
  // A quoted name is a mechanism, not a count: “五个一”, “三个在哪里”.
  new RegExp(`(?<=“)${numeral}{1,2}[个项条位家](?=[^余多”]{1,6}”)`, 'gu'),
];

/** What a speaker counts of the own speech: 两个问题, 三句话. */
export const ownSpeech = new RegExp(
  `${numeral}(?:个|点|条|件|项)(?:问题|方面|字|关键词|词|地方|原因|特点|层次|阶段|步骤|部分|重点|要点|例子|故事|环节|角度|意思|事|提醒)`,
  'gu',
);
