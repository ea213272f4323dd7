/** An article with everything that is hard to set: all scripts we promise, and every kind of block. */
export const hardArticle = `Before dawn the ferry *Aurora* left the old quay with **forty-two passengers**, a crate of oranges and, if the harbour master's book is to be believed, no pilot. Nobody on board knew that the tide tables had been misprinted; the office did, and said nothing for eleven days. The wind was "fresh", then strong, then something for which the log has no word — and the log is a patient book.

## What the log says

1. At 04:10 the engine was started, stopped, and started again.
2. At 04:55 the lighthouse reported *poor visibility*:
   - fog to the north,
   - rain to the west, with [the gauge readings](https://example.org/gauge) missing.
3. At 05:20 the radio fell silent.

> “We heard the horn twice,” the keeper wrote, “and then the sea, which is never silent.”

### In other languages

Die Hafenmeisterei veröffentlichte am Abend eine Überschwemmungswarnung für die Küstenabschnitte; die Schifffahrtsgesellschaft widersprach.

Το πλοίο έφυγε από την παλιά προβλήτα πριν από την αυγή και κανείς δεν γνώριζε τους πίνακες της παλίρροιας.

Паром отошёл от старой пристани до рассвета, и никто на борту не знал, что таблицы приливов напечатаны с ошибкой.

غادرت العبّارة الرصيف القديم قبل الفجر، ولم يكن أحد على متنها يعلم أن جداول المدّ طُبعت خطأً (انظر الصفحة 12).

המעבורת עזבה את הרציף הישן לפני עלות השחר, ואיש על סיפונה לא ידע שלוחות הגאות הודפסו בטעות.

渡轮在黎明前离开了旧码头，船上没有人知道潮汐表印错了。風向每小時都在改變，燈塔也沒有回答。

フェリーは夜明け前に古い埠頭を出た。船上の誰も、潮汐表が誤植だったことを知らなかった。

페리는 새벽이 되기 전에 옛 부두를 떠났고, 배에 탄 누구도 조석표가 잘못 인쇄된 것을 몰랐다.

नौका भोर से पहले पुराने घाट से चली, और जहाज़ पर किसी को पता नहीं था कि ज्वार की सारणी ग़लत छपी है।

The crew's chat of that night survives: “fog 🌫️ again”, “👍🏽 ok”, “👩‍🚒 is on her way ☕”, and a single ✓ at 05:19.

## The figures

| Station | Height (m) | Remark |
| --- | --- | --- |
| Old quay | 2.41 | measured by hand |
| Lighthouse | 3.07 | estimated |
| المحطة | 1.9 | – |

\`\`\`python
def surge(height, wind):
    # knots, not metres per second
    return height + 0.012 * wind ** 2
\`\`\`

Water boils at H₂O's 100 °C, areas are in km², and x ≤ y ⇒ ∑x ≤ ∑y. Use \`surge(2.41, 38)\` to check ~~all~~ most of it.

---

![A chart of the bay with the ferry's course in red](https://example.org/chart.png "The course, as reconstructed")

In the end the passengers walked home along the dike, and the oranges were found in spring.
`;
