// Ranks the sections of the guide for a question: by the words that they hold (BM25, see Robertson and Zaragoza 2009),
// and by the pages that people who keep the guide have put first for what is typed.
const MOST = 12; // results
const MOST_OF_A_PAGE = 2;
const SMALL = new Set(
  ("a about all am an and any are as at be been by can could did do does for from get had has have how i if in into is it " +
    "its me my no not of on one or our she should so some than that the their them then there they this to too was we " +
    "were what when where which while who whose why will with would you your").split(" "),
);

// Words, and what is left of them without their endings
export const split = (text) => text.toLowerCase().normalize("NFKD").replace(/\p{M}|['\u2019]/gu, "").match(/[\p{L}\p{N}]+/gu) ?? [];
const isLarge = (word) => !SMALL.has(word);
const keepLarge = (words) => (words.some(isLarge) ? words.filter(isLarge) : words);
export const stem = (word) => {
  if (word.length < 4) return word;
  const bare = word.replace(/ies$|ied$/, "y").replace(/([^s])s$/, "$1").replace(/(..)(?:ing|ed)$/, "$1");
  return bare.replace(/([bdgklmnprt])\1$/, "$1").replace(/(.[^e])e$/, "$1");
};

// How many keys lie between two words, up to a limit
function distance(a, b, limit) {
  let before;
  let row = [...Array(b.length + 1).keys()];
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + !same);
      if (before && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) next[j] = Math.min(next[j], before[j - 2] + 1);
    }
    if (Math.min(...next) > limit) return Infinity;
    [before, row] = [row, next];
  }
  return row[b.length];
}

// Which words stand where, with their weight
export function index({ pages, sections, terms }) {
  const places = new Map(); // stem -> section -> weight
  const lengths = sections.map(([page, , heading, words, tables], place) => {
    let length = 0;
    for (const [text, weight] of [[pages[page][1], 3], [heading, 4], [words, 1], [tables, 0.4]]) {
      for (const word of split(text).map(stem)) {
        const at = places.get(word) ?? places.set(word, new Map()).get(word);
        at.set(place, (at.get(place) ?? 0) + weight);
        length += weight;
      }
    }
    return length;
  });
  const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  const typed = terms.flatMap(([phrases, targets]) =>
    phrases.map((phrase) => ({ words: new Set(keepLarge(split(phrase)).map(stem)), targets, phrases, boost: 40 })),
  );
  sections.forEach(([, , heading], place) => {
    const words = new Set(split(heading).filter(isLarge).map(stem));
    if (words.size) typed.push({ words, targets: [place], phrases: [], boost: 20 });
  });
  const known = new Set([...places.keys(), ...typed.flatMap(({ words }) => [...words])]);
  const rarity = (word) => Math.log(1 + sections.length / (1 + (places.get(word)?.size ?? 0)));
  return { pages, sections, places, lengths, mean, typed, known, rarity };
}

// What a word of the question may stand for: itself, what begins with it while it is typed, or what is nearly it
function widen(word, typing, { known }) {
  const bare = stem(word);
  const exact = known.has(bare);
  const found = new Map(exact ? [[bare, 1]] : []);
  if (typing && word.length > 1) {
    for (const other of known) if (other.startsWith(word) && !found.has(other)) found.set(other, exact ? 0.2 : 0.5);
  }
  if (found.size || bare.length < 4) return found;
  const limit = bare.length < 7 ? 1 : 2;
  let nearest = limit;
  const near = [];
  for (const other of known) {
    if (Math.abs(other.length - bare.length) > nearest || other.length < 3) continue;
    const apart = distance(bare, other, nearest);
    if (apart <= nearest) near.push([other, (nearest = apart)]);
  }
  for (const [other, apart] of near) if (apart === nearest) found.set(other, 0.7);
  return found;
}

// Sections that answer a question, the best first
export function find(question, guide) {
  const all = split(question);
  const asked = [...new Set(keepLarge(all))].slice(0, 16);
  const typing = /[\p{L}\p{N}]$/u.test(question) ? all.at(-1) : "";
  const wide = asked.map((word) => widen(word, word === typing, guide));
  const worth = wide.map((words) => Math.max(...[...words.keys()].map(guide.rarity), words.size ? 0 : 3));
  const whole = worth.reduce((sum, each) => sum + each, 0) || 1;
  const scores = new Map();
  const shares = new Map();
  const add = (place, score, share) => {
    scores.set(place, (scores.get(place) ?? 0) + score);
    shares.set(place, (shares.get(place) ?? 0) + share);
  };
  const count = (words, share) => {
    const best = new Map(); // of several readings of one word, the one that fits best counts
    for (const [word, weight] of words) {
      for (const [place, times] of guide.places.get(word) ?? []) {
        const dense = (times * 2.2) / (times + 1.2 * (0.4 + (0.6 * guide.lengths[place]) / guide.mean));
        best.set(place, Math.max(best.get(place) ?? 0, weight * guide.rarity(word) * dense));
      }
    }
    for (const [place, score] of best) add(place, score, share);
  };
  wide.forEach((words, number) => count(words, worth[number] / whole));
  for (const [place, score] of scores) scores.set(place, score * Math.min(1, shares.get(place)) ** 2);
  const own = new Set(wide.flatMap((words) => [...words.keys()]));
  const marks = new Set(own);

  // What people type comes first with its best pages: the more of the question it says, the higher
  const boosts = new Map();
  for (const { words, targets, phrases, boost } of guide.typed) {
    let said = 0;
    let surely = 1;
    for (const word of words) {
      const number = wide.findIndex((readings) => readings.has(word));
      if (number < 0) said = -Infinity;
      else [said, surely] = [said + worth[number], Math.min(surely, wide[number].get(word))];
    }
    if (said <= 0) continue;
    const share = (said / whole) * surely;
    targets.forEach((place, rank) => {
      boosts.set(place, Math.max(boosts.get(place) ?? 0, boost * share * 0.8 ** rank));
    });
    if (share > 0.5) for (const phrase of phrases) split(phrase).filter(isLarge).forEach((word) => marks.add(stem(word)));
  }
  for (const [place, boost] of boosts) scores.set(place, (scores.get(place) ?? 0) + boost);
  const perPage = new Map();
  const places = [...scores.keys()].sort((a, b) => scores.get(b) - scores.get(a) || a - b).filter((place) => {
    const page = guide.sections[place][0];
    perPage.set(page, (perPage.get(page) ?? 0) + 1);
    return perPage.get(page) <= MOST_OF_A_PAGE;
  });
  return { places: places.slice(0, MOST), best: new Set(boosts.keys()), own, marks };
}
