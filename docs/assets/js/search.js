// Searches the guide in the browser: nothing that is typed leaves the device. Without this script, and where its file
// cannot be had, the list from A to Z is the search.
const site = new URL("../../", import.meta.url);
const list = document.querySelector(".search-terms");
const LONGEST = 200; // characters of a question that are read
const MOST = 12; // results shown
const MOST_OF_A_PAGE = 2;
const EXCERPT = 170; // characters, to the end of a sentence
const PAUSE = 600; // milliseconds without a key before the count is said
const SMALL = new Set(
  ("a about all am an and any are as at be been by can could did do does for from get had has have how i if in into is it " +
    "its me my no not of on one or our she should so some than that the their them then there they this to too was we " +
    "were what when where which while who whose why will with would you your").split(" "),
);

// Words, and what is left of them without their endings
const split = (text) => text.toLowerCase().normalize("NFKD").replace(/\p{M}|['\u2019]/gu, "").match(/[\p{L}\p{N}]+/gu) ?? [];
const stem = (word) => {
  if (word.length < 4) return word;
  const bare = word.replace(/ies$|ied$/, "y").replace(/([^s])s$/, "$1").replace(/(..)(?:ing|ed)$/, "$1");
  return bare.replace(/([bdgklmnprt])\1$/, "$1").replace(/(..)e$/, "$1");
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
function index({ pages, sections, terms }) {
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
    phrases.map((phrase) => {
      const words = split(phrase);
      const large = words.filter((word) => !SMALL.has(word));
      return { words: new Set((large.length ? large : words).map(stem)), targets, phrases };
    }),
  );
  const known = new Set([...places.keys(), ...typed.flatMap(({ words }) => [...words])]);
  const rarity = (word) => Math.log(1 + sections.length / (1 + (places.get(word)?.size ?? 0)));
  return { pages, sections, places, lengths, mean, typed, known, rarity };
}

// What a word of the question may stand for: itself, what begins with it while it is typed, or what is nearly it
function widen(word, typing, { known }) {
  const bare = stem(word);
  const found = new Map(known.has(bare) ? [[bare, 1]] : []);
  if (typing && word.length > 1) {
    for (const other of known) if (other.startsWith(word) && !found.has(other)) found.set(other, 0.5);
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
function find(question, guide) {
  const all = split(question);
  const large = all.filter((word) => !SMALL.has(word));
  const asked = [...new Set(large.length ? large : all)].slice(0, 16);
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
  const marks = new Set(wide.flatMap((words) => [...words.keys()]));

  // What people type comes first with its best pages: the more of the question it says, the higher
  const boosts = new Map();
  for (const { words, targets, phrases } of guide.typed) {
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
      boosts.set(place, Math.max(boosts.get(place) ?? 0, 40 * share * 0.8 ** rank));
    });
    if (share > 0.5) for (const phrase of phrases) split(phrase).forEach((word) => SMALL.has(word) || marks.add(stem(word)));
  }
  for (const [place, boost] of boosts) scores.set(place, (scores.get(place) ?? 0) + boost);
  const perPage = new Map();
  const places = [...scores.keys()].sort((a, b) => scores.get(b) - scores.get(a) || a - b).filter((place) => {
    const page = guide.sections[place][0];
    perPage.set(page, (perPage.get(page) ?? 0) + 1);
    return perPage.get(page) <= MOST_OF_A_PAGE;
  });
  return { places: places.slice(0, MOST), marks };
}

// The sentences of a section that say most of what was asked; whole ones, so that no caveat is cut off
function quote(text, marks) {
  const sentences = text.split(/\n|(?<=[.?!])\s+(?=\p{Lu})/u);
  const hits = sentences.map((sentence) => new Set(split(sentence).map(stem).filter((word) => marks.has(word))).size);
  const start = Math.max(0, hits.indexOf(Math.max(...hits)));
  let end = start + 1;
  while (end < sentences.length && sentences.slice(start, end + 1).join(" ").length < EXCERPT) end += 1;
  return sentences.slice(start, end).join(" ");
}

function* mark(text, marks) {
  for (const part of text.split(/([\p{L}\p{N}\p{M}'\u2019]+)/u)) {
    const word = split(part).map(stem)[0];
    if (!marks.has(word)) {
      yield part;
      continue;
    }
    const found = document.createElement("mark");
    found.textContent = part;
    yield found;
  }
}

function make(name, ...children) {
  const element = document.createElement(name);
  element.append(...children);
  return element;
}

function draw(place, { pages, sections }, marks) {
  const [page, anchor, heading, words] = sections[place];
  const [address, title] = pages[page];
  const link = make("a", ...mark(heading || title, marks));
  link.href = new URL(address + (anchor && `#${anchor}`), site);
  const item = make("li", link);
  if (heading) {
    const where = make("span", `In: ${title}`);
    where.className = "results__page";
    item.append(where);
  }
  const text = quote(words, marks);
  if (text) item.append(make("p", ...mark(text, marks)));
  return item;
}

// The form above the list
const input = make("input");
Object.assign(input, { type: "search", id: "search-words", maxLength: LONGEST, autocomplete: "off", spellcheck: false });
input.enterKeyHint = "search";
const label = make("label", "What are you looking for?");
label.htmlFor = input.id;
const status = make("p");
status.setAttribute("role", "status");
const note = make("p", "What you type stays on this device.");
note.className = "search-form__note";
const form = make("form", label, input, note, status);
form.className = "search-form";
form.setAttribute("role", "search");
const results = make("ol");
results.className = "results";
results.setAttribute("role", "list"); // which some browsers forget of a list without numbers
list.before(form, results);

let pause;
function say(words, now) {
  clearTimeout(pause);
  if (now) status.textContent = words;
  else pause = setTimeout(() => (status.textContent = words), PAUSE);
}

// Where the file is not to be had, the list shows the lines that have the words
function filter(question) {
  const asked = split(question);
  for (const heading of list.querySelectorAll("h2")) {
    let count = 0;
    for (const item of heading.nextElementSibling.children) {
      const words = split(item.textContent);
      item.hidden = !asked.every((word) => words.some((other) => other.startsWith(stem(word))));
      count += !item.hidden;
    }
    heading.hidden = !count;
  }
  const shown = list.querySelectorAll("ul > li:not([hidden]) > strong").length;
  return asked.length ? `${shown} in the list below. The words of the pages cannot be searched here.` : "";
}

let guide; // undefined while it is fetched, null if it cannot be
function show(now) {
  const question = input.value.slice(0, LONGEST).trim() && input.value.slice(0, LONGEST);
  history.replaceState(null, "", question ? `#q=${encodeURIComponent(question)}` : location.pathname + location.search);
  if (guide === undefined) return;
  if (!guide) {
    say(filter(question), now);
    return;
  }
  const { places, marks } = question ? find(question, guide) : { places: [] };
  results.replaceChildren(...places.map((place) => draw(place, guide, marks)));
  results.dataset.question = question;
  let words = "";
  if (question && !places.length) words = "Nothing found. Try another word, or look in the list below.";
  else if (question) words = places.length === 1 ? "1 place, best first" : `${places.length} places, best first`;
  say(words, now);
}

// The question stands in the address after #, which no browser sends, so that Back from a result finds it again
function read() {
  if (!location.hash.startsWith("#q=")) return;
  try {
    input.value = decodeURIComponent(location.hash.slice(3)).slice(0, LONGEST);
  } catch {
    input.value = ""; // not what we wrote
  }
  show(true);
}

input.addEventListener("input", () => show(false));
form.addEventListener("submit", (event) => {
  event.preventDefault();
  show(true);
  if (matchMedia("(pointer: coarse)").matches) input.blur(); // folds the keyboard of a phone away from the results
});
addEventListener("hashchange", read);
read();
if (!location.hash) input.focus({ preventScroll: true });
try {
  const answer = await fetch(new URL("assets/search.json", site));
  guide = answer.ok ? index(await answer.json()) : null;
} catch {
  guide = null;
}
if (input.value) show(true);
