// A word of the glossary, or a citation, shows what it leads to in a note beside it. Without this script it leads there.
const note = document.querySelector(".note");
const words = note.querySelector("#note-words");
const onward = note.querySelector("a");
const GAP = 8; // pixels between a note, its word and the edges
let opener; // the link whose note was shown last
let again; // the same, while a press on it closes its note

// The meaning stands in the list of words on this page, the reference in the list of sources
function find(link) {
  const id = decodeURIComponent(link.hash.slice(1));
  return document.getElementById(link.matches(".term") ? `word:${id}` : id);
}

function show(link, found) {
  const copy = found.cloneNode(true);
  for (const back of copy.querySelectorAll(".footnote-backref")) back.remove();
  words.replaceChildren(...copy.childNodes);
  onward.href = link.href;
  onward.textContent = link.matches(".term") ? onward.dataset.ofWord : onward.dataset.ofSource;
  note.setAttribute("aria-label", link.getAttribute("aria-label") || link.textContent);
  (link.closest("sup") || link).after(note); // so that the keyboard goes on from there
  link.focus({ preventScroll: true }); // which is where closing leads back to
  note.showPopover();
  place(link.getClientRects()[0]);
  note.focus({ preventScroll: true });
  opener = link;
}

// Below the word, or above it where there is more room; never over the bar, which leads to help. It scrolls with the page.
function place(word) {
  const { clientWidth, clientHeight } = document.documentElement;
  const bar = Math.max(document.querySelector(".bar").getBoundingClientRect().bottom, 0);
  note.style.maxHeight = `${clientHeight - bar - 2 * GAP}px`;
  const { width, height } = note.getBoundingClientRect();
  const above = clientHeight - word.bottom < height + GAP && word.top - bar > clientHeight - word.bottom;
  const beside = above ? word.top - height - GAP : word.bottom + GAP;
  const top = Math.max(Math.min(beside, clientHeight - height - GAP), bar + GAP);
  const left = Math.max(Math.min(word.left, clientWidth - width - GAP), GAP);
  Object.assign(note.style, { top: `${top + scrollY}px`, left: `${left + scrollX}px` });
}

// To the place that the reader came from, if it cites this source; else the link leads to the first that does
function goBack(link, event) {
  if (!opener || find(opener) !== link.closest("li")) return;
  event.preventDefault();
  opener.focus();
}

function press(event) {
  const link = event.target.closest("a.term, a.footnote-ref, a.footnote-backref");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  if (link.matches(".footnote-backref")) return goBack(link, event);
  const found = find(link);
  if (!found) return;
  event.preventDefault();
  if (link !== again) show(link, found);
}

if ("showPopover" in note) {
  for (const link of document.querySelectorAll("a.term")) link.setAttribute("aria-haspopup", "dialog");
  note.hidden = false;
  document.addEventListener("pointerdown", () => (again = note.matches(":popover-open") ? opener : undefined));
  document.addEventListener("click", press);
  for (const way of [onward, note.querySelector("button")]) way.addEventListener("click", () => note.hidePopover());
}
