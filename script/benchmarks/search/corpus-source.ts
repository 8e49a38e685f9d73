import fs from 'node:fs';
import path from 'node:path';
import { decodeText } from '../../../center/import/decode.ts';
import { partsOf } from '../../../center/import/parts.ts';
import { Chance } from './chance.ts';

/** A text as it is, and all lines of all texts in order, from which more documents are cut. */
export interface CorpusSource {
  readonly texts: readonly SourceText[];
  readonly lines: readonly string[];
}
export interface SourceText {
  readonly title: string;
  readonly lines: readonly string[];
}

/** Null for a file that is no text, or only a title. */
const readText = (file: string): SourceText | null => {
  const decoded = decodeText(fs.readFileSync(file));
  if (!decoded.ok) return null;
  const { title, text } = partsOf(file, decoded.value.text);
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('<!--'));
  return title.length <= 300 && lines.length > 0 ? { title, lines } : null;
};

const withLines = (texts: readonly SourceText[]): CorpusSource => ({
  texts,
  lines: texts.flatMap(({ lines }) => lines.filter((line) => !line.startsWith('#'))),
});

/** Statutes as Markdown files as the center imports them, in any depth of folders. Throws when none holds a text. */
export const readCorpus = (folder: string): CorpusSource => {
  const files = fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map(({ parentPath, name }) => path.join(parentPath, name))
    .sort();
  const source = withLines(
    files.flatMap((file) => {
      const text = readText(file);
      return text ? [text] : [];
    }),
  );
  if (source.lines.length === 0) throw new Error(`${folder}: no Markdown file in it holds a text`);
  return source;
};

/** Characters the invented language is made of: the frequent ones of official Chinese. */
const characters = Array.from(
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能' +
    '下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加' +
    '量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与' +
    '关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者' +
    '最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少' +
    '图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光' +
    '门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采' +
    '转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节' +
    '话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际' +
    '商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精' +
    '值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住' +
    '调满县局照参红细引听该铁价严首底液官德随病苏失尔死讲配女黄推显谈罪神艺呢席含企望密批营项' +
    '防举球英氧势告李台落木帮轮破亚师围注远字材排供河态封另施减树溶怎止案言士均武固叶鱼波视仅' +
    '费紧爱左章早朝害续轻服试食充兵源判护司足某练差致板田降黑犯负击范继兴似余坚曲输修故城夫够' +
    '送笔船占右财吃富春职觉汉画功巴跟虽杂飞检吸助升阳互初创抗考投坏策古径换未跑留钢曾端责站简' +
    '述钱副尽帝射草冲承独令限阿宣环双请超微让控州良轴找否纪益依优顶础载倒房突坐粉敌略客袁冷胜' +
    '绝析块剂测丝协诉念陈仍罗盐友洋错苦夜刑移频逐靠混母短皮终聚汽村云哪既距卫停烈央察烧迅境若' +
    '印洲刻括激孔搞甚室待核校散侵吧甲游久菜味旧模湖货损预阻毫普稳乙妈植息扩银语挥酒守拿序纸医' +
    '缺雨吗针刘啊急唱误训愿审附获茶鲜粮斤孩脱硫肥善龙演父渐血欢械掌歌沙刚攻谓盾讨晚粒乱燃矛乎' +
    '杀药宁鲁贵钟煤读班伯香介迫句丰培握兰担弦蛋沉假穿执答乐谁顺烟缩征脸喜松脚困异免背星福买染' +
    '井概慢怕磁倍祖皇促静补评翻肉践尼衣宽扬棉希伤操垂秋宜氢套督振架亮末宪庆编牛触映雷销诗座居' +
    '抓裂胞呼娘景威绿晶厚盟衡鸡孙延危胶屋乡临陆顾掉呀灯岁措束耐剧玉赵跳哥季课凯胡额款绍卷齐伟' +
    '蒸殖永宗苗川炉岩弱零杨奏沿露杆探滑镇饭浓航怀赶库夺伊灵税途灭赛归召鼓播盘裁险康唯录菌纯借' +
    '糖盖横符私努堂域枪润幅哈竟熟虫泽脑壤碳欧遍侧寨敢彻虑斜薄庭纳弹饲伸折麦湿暗荷瓦塞床筑恶户' +
    '访塔奇透梁刀旋迹卡氯遇份毒泥退洗摆灰彩卖耗夏择忙铜献硬予繁圈雪函亦抽篇阵阴丁尺追堆雄迎泛' +
    '爸楼避谋吨野猪旗累偏典馆索秦脂潮爷豆忽托惊塑遗愈朱替纤粗倾尚痛楚谢奋购磨君池旁碎骨监捕弟' +
    '暴割贯殊释词亡壁顿宝午尘闻揭炮残冬桥妇警综招吴付浮遭徐您摇谷赞箱隔订男吹园纷唐败宋玻巨耕' +
    '坦荣闭湾键凡驻锅救恩剥凝碱齿截炼麻纺禁废盛版缓净睛昌婚涉筒嘴插岸朗庄街藏姑贸腐奴啦惯乘恢' +
    '恰迟',
);
const inventedWords = 4_000;
const inventedTexts = 600;

/** A word by a law of few frequent and many rare ones, as words of a language are spread. */
const word = (chance: Chance, words: readonly string[]): string =>
  words[Math.floor(words.length * chance.fraction() ** 3)]!;

const sentence = (chance: Chance, words: readonly string[]): string => {
  const parts = Array.from({ length: chance.between(4, 14) }, () => word(chance, words));
  if (parts.length > 7) parts[4] += '，';
  return `${parts.join('')}。`;
};

/** A corpus of invented words, for where no real one is at hand. */
export const inventCorpus = (): CorpusSource => {
  const chance = new Chance(1);
  const words = Array.from({ length: inventedWords }, () =>
    Array.from({ length: chance.of([1, 2, 2, 2, 3]) }, () => chance.of(characters)).join(''),
  );
  const texts = Array.from({ length: inventedTexts }, (_, index) => ({
    title: `${word(chance, words)}${word(chance, words)}${word(chance, words)}${chance.of(['条例', '办法', '规定'])}（${index}）`,
    lines: Array.from({ length: chance.between(20, 90) }, (_unused, article) => {
      const count = chance.between(1, 5);
      return `第${article + 1}条　${Array.from({ length: count }, () => sentence(chance, words)).join('')}`;
    }),
  }));
  return withLines(texts);
};
