/**
 * Prose in many scripts, from their own letters and commonest words. It means nothing to a reader, but to a
 * tokeniser it is Chinese, Thai or Arabic: the same character classes, spacing, punctuation, marks and
 * directions, words drawn by rank.
 */
import { shuffled, type Chance } from "./chance.ts";

/** How a language makes words and sets them into sentences. */
type Language = {
  /** Its commonest words, commonest first; they make up about half of all text. */
  readonly common: readonly string[];
  /** What other words are made of: one part from each list in turn. */
  readonly parts: readonly (readonly string[])[];
  readonly between: string;
  readonly comma: string;
  readonly end: string;
};

const words = (text: string): readonly string[] => text.trim().split(/\s+/u);
const characters = (text: string): readonly string[] => Array.from(text.replace(/\s+/gu, ""));

const han = characters(`
  年时大会国家中学生地方工作人民发展经济社会政府问题公司市场世界城市农村历史文化教育科技研究管理服务信息系统
  生活水电道路建设计划项目报告新闻记者证据调查法院律师案件医院病人药品食品安全环境保护能源气候变化森林河流海洋
  交通火车飞机汽车港口桥梁房屋土地价格税收银行贷款投资企业工厂产品质量标准合同会议代表选举总统部长军队边界和平
`);
const greekEnds = words("ος η ο α ες ων ους ας εις ει ουν ησε θηκε");

/** Precomposed syllables: 0xAC00 + (lead × 21 + vowel) × 28 + tail, over common leads, vowels and tails. */
const hangul: readonly string[] = Array.from({ length: 19 }, (_, lead) =>
  [0, 4, 8, 13, 18, 20].flatMap((vowel) =>
    [0, 4, 8, 21].map((tail) => String.fromCharCode(0xac00 + (lead * 21 + vowel) * 28 + tail)),
  ),
).flat();

const languages: readonly Language[] = [
  {
    common: words("的 是 在 了 和 不 有 这 他 我们 一个 也 就 对 为 与 中 上 以 到 说 要 将 被 从 而 但 已 后 并"),
    parts: [han, ["", ...han]],
    between: "",
    comma: "，",
    end: "。",
  },
  {
    common: words("の は を に が と で も から まで した する この その という として ない ある いる より など"),
    parts: [han, han, ["", "した", "して", "される", "さん", "的な"]],
    between: "",
    comma: "、",
    end: "。",
  },
  {
    common: words("이 그 것은 수 있는 및 대한 위해 하는 그리고 또는 있다 했다 에서 으로 한다"),
    parts: [hangul, hangul, ["", "은", "는", "을", "를", "에", "의", "과", "에서"]],
    between: " ",
    comma: ",",
    end: ".",
  },
  {
    common: words("في من على إلى أن هذا التي كان عن مع قد لا ما بعد كل أو بين ذلك هذه الذي"),
    parts: [
      ["", "ال", "ال", "و", "ب", "لل"],
      words("كتب درس عمل حكم سفر نهر مدن قرر نشر بحث علم صنع زرع شرب فتح رسل خبر وزر"),
      ["", "ة", "ات", "ون", "ين", "ها"],
    ],
    between: " ",
    comma: "،",
    end: ".",
  },
  {
    common: words("של את על לא הוא זה עם כי גם או היה אל כל היא אני מה אם רק בין אחר"),
    parts: [
      ["", "ה", "ב", "ל", "מ", "ו"],
      words("ספר עיר דרך מים בית שמר כתב למד חקר פרס נהר יער עתון חוק שפט גבול"),
      ["", "ים", "ות", "ה", "נו"],
    ],
    between: " ",
    comma: ",",
    end: ".",
  },
  {
    common: words("и в не на что с по как это он к но из у за от о для так же была было его её"),
    parts: [
      words("гор вод рек сел стро пис чит раб мор лес пол суд врач школ банк порт мост ветр"),
      words("о и а ов ен ит ал ск"),
      words("а ы у ом е ный ная ое ого ть л ла ли"),
    ],
    between: " ",
    comma: ",",
    end: ".",
  },
  {
    common: words("και το του η της να με που για την σε από τα οι στο δεν θα των ένα στην"),
    parts: [
      words("νερ πολ δρομ βιβλ ποταμ δασ νομ σχολ τραπεζ λιμαν γεφυρ αγορ εκλογ"),
      words("ι ο α ικ ητ"),
      greekEnds,
    ],
    between: " ",
    comma: ",",
    end: ".",
  },
  {
    common: words("ที่ และ ใน ของ เป็น มี ได้ ว่า ไม่ จะ ให้ กับ จาก นี้ คน แต่"),
    parts: [
      words("เมือง น้ำ บ้าน ถนน ป่า แม่ โรง ข้าว ปลา ศาล หมอ เรือ ตลาด"),
      words("ใหญ่ เก่า ใหม่ งาน เรียน ไทย กลาง ดี ยา สูง"),
    ],
    between: "",
    comma: " ",
    end: " ",
  },
  {
    // Decomposed on purpose: what a Mac's file or an old keyboard writes.
    common: words("và của là có trong được cho một không người các với những này đã từ khi").map((word) =>
      word.normalize("NFD"),
    ),
    parts: [
      words("thành nước đường sông rừng trường chợ cầu báo luật giá đất gạo thuế").map((word) => word.normalize("NFD")),
      [" "],
      words("phố lớn mới cũ học hành hàng chính đỏ sâu").map((word) => word.normalize("NFD")),
    ],
    between: " ",
    comma: ",",
    end: ".",
  },
  {
    common: words("और के है में की से को का पर यह नहीं कि एक भी हैं था लिए"),
    parts: [words("नगर जल मार्ग विद्या न्याय कृषि वन नदी चिकित्सा समाचार क़ानून"), words("ालय क ीय कार ों ें")],
    between: " ",
    comma: ",",
    end: "।",
  },
];

const emoji = ["👩‍🔬", "🇫🇷", "🇯🇵", "👍🏽", "😀", "👨‍👩‍👧‍👦", "❤️", "1️⃣", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "𝔘", "𠮷", "✅"];

export type Speaker = { readonly sentence: () => string; readonly words: (count: number) => string };

/** One speaker for each script. */
export function speakersFrom(chance: Chance): Speaker[] {
  return languages.map((language) => {
    const vocabulary = shuffled(
      Array.from({ length: 1_400 }, () => language.parts.map((part) => chance.pick(part)).join("")),
      chance,
    );
    const word = () =>
      chance.happens(0.42) ? chance.pickByRank(language.common, 0.7) : chance.pickByRank(vocabulary, 0.9);
    const say = (count: number): string => {
      const spoken = Array.from({ length: count }, word);
      for (let index = 5; index < count - 1; index += 4 + chance.below(6)) spoken[index] += language.comma;
      if (chance.happens(0.07)) spoken.push(` ${chance.pick(emoji)}`);
      if (chance.happens(0.1)) spoken.push(` ${chance.below(2_030)}`);
      return spoken.join(language.between);
    };
    const gap = language.between === "" && language.end !== " " ? "" : " ";
    return { sentence: () => say(6 + chance.below(18)) + language.end + gap, words: say };
  });
}
