// Searches the guide in the browser: nothing that is typed leaves the device. Without this script, and where its file
// cannot be had, the list from A to Z is the search.
import { find, index, split, stem } from "./ranking.js";

const site = new URL("../../", import.meta.url);
const list = document.querySelector(".search-terms");
const ITEM = "- "; // begins an item of a list
const EXCERPT = 170; // characters, to the end of a sentence
const PAUSE = 600; // milliseconds without a key before the count is said
// What of a section says most of what was asked: whole sentences, so that no caveat is cut off; and an item of a list
// with the line above it, as it may say "Do not" or "Call now if"
function quote(text, own) {
  const pieces = text.split(/(?<=\n)|(?<=[.?!]) (?=\p{Lu})/u);
  const hits = pieces.map((piece) => new Set(split(piece).map(stem).filter((word) => own.has(word))).size);
  const start = Math.max(0, hits.indexOf(Math.max(...hits)));
  let end = start + 1;
  while (end < pieces.length && pieces.slice(start, end + 1).join("").length < EXCERPT) end += 1;
  while (end > start + 1 && pieces[end - 1].trimEnd().endsWith(":")) end -= 1;
  const shown = pieces.slice(start, end);
  if (pieces[start]?.startsWith(ITEM)) {
    const lead = pieces.slice(0, start).findLast((piece) => !piece.startsWith(ITEM));
    if (lead?.trimEnd().endsWith(":")) shown.unshift(lead);
  }
  const line = shown.map((piece) => piece.replace(ITEM, "").trim() + (piece.endsWith("\n") ? "\n" : " ")).join("");
  return line.trim().replaceAll(":\n", ": ").replaceAll("\n", " \u00b7 ");
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

function draw(place, { pages, sections }, { best, own, marks }) {
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
  const text = quote(words, best.has(place) ? new Set() : own); // a best page says its answer first
  if (text) item.append(make("p", ...mark(text, marks)));
  return item;
}

// The form above the list
const form = list.querySelector(".search-form");
const input = form.querySelector("input");
const status = form.querySelector("[role=status]");
form.hidden = false;
const results = make("ol");
results.className = "results";
results.setAttribute("role", "list"); // which some browsers forget of a list without numbers
form.after(results);

// The count is said, and the question put into the address, once the reader pauses: browsers refuse one for every key
let said = "";
let pause;
function settle() {
  clearTimeout(pause);
  status.textContent = said;
  const question = input.value.trim() ? `#q=${encodeURIComponent(input.value.trim())}` : location.pathname;
  history.replaceState(null, "", question);
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

function showResults(question) {
  const found = question.trim() ? find(question, guide) : { places: [] };
  results.replaceChildren(...found.places.map((place) => draw(place, guide, found)));
  results.dataset.question = question;
  const count = found.places.length;
  if (!question.trim()) return "";
  if (!count) return "Nothing found. Try another word, or look in the list below.";
  return count === 1 ? "1 result" : `${count} results, best first`;
}

let guide; // undefined while it is fetched, null if it cannot be
function show(now) {
  said = guide ? showResults(input.value) : guide === null ? filter(input.value) : "";
  clearTimeout(pause);
  if (now) settle();
  else pause = setTimeout(settle, PAUSE);
}

// The question stands in the address after #, which no browser sends, so that Back from a result finds it again
function read() {
  if (!location.hash.startsWith("#q=")) return;
  try {
    input.value = decodeURIComponent(location.hash.slice(3)).slice(0, input.maxLength);
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
results.addEventListener("click", settle);
addEventListener("hashchange", read);
read();
if (!location.hash) input.focus({ preventScroll: true });
const held = document.getElementById("search-file"); // in a folder without a host, the page holds what would be fetched
try {
  const answer = held ? new Response(held.textContent) : await fetch(new URL("assets/search.json", site));
  guide = answer.ok ? index(await answer.json()) : null;
} catch {
  guide = null;
}
if (input.value) show(true);
