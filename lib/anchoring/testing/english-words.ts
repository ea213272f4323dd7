/** Words for the English corpora. Common ones first: they are drawn by rank. */
const list = (words: string): readonly string[] => words.trim().split(/\s+/u);

export const nouns = list(`
  year people government time country city report state company law group member case system plan month week money
  question number problem area party power court decision change market price part world day work right water office
  policy war history family school hand side service child word body minister fact line result morning name reason
  level community rule force study road building party vote river bridge budget council train ship farm village island
  paper letter record minute meeting agency board firm bank loan debt tax rate cost wage job union strike worker owner
  land field crop harvest rain storm flood drought winter summer coast harbour port border army officer soldier prison
  judge witness trial crime charge claim evidence source document archive editor newspaper reporter photograph editor
  interview statement speech debate campaign election candidate voter majority coalition parliament committee chamber
  treaty agreement contract clause article chapter page table figure map survey sample method measure unit error
  hospital doctor nurse patient disease treatment vaccine drug trial laboratory experiment theory model engine machine
  factory mine plant station network signal cable line pipe valve pump tank wall roof floor window door garden street
  square market shop customer supplier product quality standard test certificate permit licence inspector visit season
  tradition language song story painting museum library teacher student class lesson exam degree college university
  neighbour mayor clerk lawyer engineer driver captain pilot passenger journey ticket route distance delay accident
  injury insurance claim fund share investor profit loss quarter forecast estimate deficit surplus export import tariff
  forest tree seed soil species bird fish animal habitat climate carbon emission energy coal gas oil wind turbine grid
  shortage supply demand storage warehouse container cargo customs refugee camp aid convoy ceasefire negotiation envoy
  summit declaration protest crowd square barricade curfew emergency rescue survivor witness memorial anniversary
`);

export const verbs = list(`
  say make take give find show know become leave keep begin hold bring write provide follow lead meet pay include
  continue set learn change watch stop create speak read spend grow open walk offer remember consider appear buy wait
  serve send expect build stay fall cut reach remain suggest raise pass sell require report decide pull explain develop
  carry break receive agree support hit produce eat cover catch draw choose cause point allow add move win lose accept
  announce approve argue avoid blame call check claim close collect compare complain confirm contain contest control
  criticise damage defend delay deliver demand deny describe destroy discover discuss divide doubt employ encourage
  ensure enter estimate examine exceed exclude expand express extend face finance forbid gather govern grant guarantee
  identify ignore improve increase inform inspect invest investigate join judge launch limit measure mention miss
  monitor negotiate notice observe oppose order organise own permit persuade predict prefer prepare present prevent
  promise propose protect prove publish question reduce refuse regard register reject release rely remove repair repeat
  replace reply request rescue resign resist respond restore restrict return reveal review seek separate settle sign
  solve study submit succeed suffer supply survive suspend test trace trade transfer translate treat trust try vary
  visit vote warn withdraw witness
`);

export const adjectives = list(`
  new old good great large small long high public local national recent early late young important different major
  political economic social legal common open free full special clear certain possible likely foreign private central
  general final single main hard strong low poor rich short simple whole past present modern ancient rural urban
  northern southern eastern western coastal annual daily monthly average official independent federal regional
  industrial agricultural medical scientific technical financial commercial military civil criminal domestic
  international global temporary permanent partial complete accurate reliable disputed unverified controversial
  severe mild rapid slow steady sudden quiet loud narrow broad deep shallow heavy light warm cold dry wet safe
  dangerous cheap expensive rare frequent famous unknown former current senior junior joint formal informal
`);

export const adverbs = list(`
  also only still even now then often never always however again already later soon perhaps almost nearly quite rather
  mostly largely partly hardly recently finally formally quietly publicly reportedly apparently roughly exactly twice
`);

export const prepositions = list(
  "of in to for on with at by from about into after over between under during through against without near across before since",
);

export const determiners = list(
  "the the the the the a a a his her their its this that some no any each every most several many both another",
);

export const conjunctions = list("and but because while although which when that so if where unless");

export const pronouns = list("it he they she we this I you nobody everybody");

export const auxiliaries = list("was is had has were would will could may must are should did might");

export const months = list("January February March April May June July August September October November December");

const syllables = list(`
  ka ve lo ri mar ten bo sel dra no li san tor pe gal mi ro den ha ber al ost wick ford ham ley ston er in ov sk ara ul
`);

/** A name nobody bears, such as a town's or a family's, from syllables picked by `pick`. */
export function makeName(pick: (values: readonly string[]) => string, length: number): string {
  const name = Array.from({ length }, () => pick(syllables)).join("");
  return name.charAt(0).toUpperCase() + name.slice(1);
}
