// A form that works on paper and without this script: printed alone, saved, copied, erased. Nothing is sent or kept.

// A cell that a spreadsheet would take for a formula is made plain words
export const defuse = (cell) => (/^\s*[=+\-@\t\r＝＋－＠]/.test(cell) ? `'${cell}` : cell);

const quote = (cell) => `"${defuse(String(cell)).replaceAll('"', '""')}"`;
export const toCsv = (rows) => ["\ufeff", ...rows.map((row) => row.map(quote).join(",") + "\r\n")].join("");

// Parts are { title, rows }; a row is [label, answer], and both may be empty
const toLine = ([label, answer]) => "- " + [label, answer.replace(/\r?\n/g, "\n  ")].filter(Boolean).join(": ");
export const toText = (title, parts, empty = "") =>
  [title, ...parts.flatMap((part) => ["", part.title, ...part.rows.map(([label, answer]) => toLine([label, answer || empty]))])].join("\n");

// The words of a node, without its citations
export function words(node) {
  const bare = node.cloneNode(true);
  bare.querySelectorAll?.("sup").forEach((citation) => citation.remove());
  return bare.textContent.replaceAll("\u2060", "").replace(/\s+/g, " ").trim();
}

// What was marked, with the rule that goes with it: on a sheet nobody should read one without the other
function readMark(mark) {
  const rule = document.getElementById(`${mark.id}-rule`);
  return [mark.labels[0], rule].filter(Boolean).map(words).join(": ");
}

export function readField(field) {
  const label = field.querySelector("legend") || field.querySelector(":scope > label[for]");
  const marks = [...field.querySelectorAll("[type=radio], [type=checkbox]")];
  const box = field.querySelector("output, input, textarea, select");
  const between = field.querySelector(".choices__rule") ? "\n" : "; ";
  if (marks.length) return [field.matches("fieldset") ? words(label) : "", marks.filter((mark) => mark.checked).map(readMark).join(between)];
  return [words(label), (box.selectedOptions ? words(box.selectedOptions[0]) : box.value).trim()];
}

export const readForm = (form) =>
  [...form.querySelectorAll(".worksheet__group:not([data-apart])")].filter((group) => !group.closest("[hidden]")).map((group) => ({
    title: words(group.querySelector("legend")),
    rows: [...group.querySelectorAll(".field")].filter((field) => !field.closest("[hidden]")).map(readField),
  }));

export function save(name, type, content) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}

export function make(tag, text, ...children) {
  const node = document.createElement(tag);
  node.append(text, ...children);
  return node;
}

// Prints a sheet and nothing else of the page
export function printSheet(...nodes) {
  const sheet = make("div", "", ...nodes);
  sheet.className = "sheet";
  document.body.append(sheet);
  addEventListener("afterprint", () => sheet.remove(), { once: true });
  print();
}

// Keeps the tools in sight, and what has the focus out from under them, unless large text would leave too little room
function place(tools) {
  const height = tools.offsetHeight;
  tools.toggleAttribute("data-still", height > innerHeight / 4);
  document.documentElement.style.scrollPaddingBottom = tools.hasAttribute("data-still") ? "" : `${height + 16}px`;
}

function drawRow([label, answer]) {
  const told = make("dd", answer);
  told.dir = "auto";
  return [make("dt", label), told];
}

const drawPart = (part) => make("section", "", make("h2", part.title), make("dl", "", ...part.rows.flatMap(drawRow)));

// Fits out a form; `read` gives what stands on its sheet, as parts, and `own` what its buttons do otherwise
export function mount(form, read = readForm, own = () => ({})) {
  const said = form.querySelector(".worksheet__said");
  const { title, file, day, empty, ...told } = form.dataset;
  const address = document.querySelector("link[rel=canonical]")?.href || "";
  const where = () => [day, new Date().toLocaleDateString(document.documentElement.lang, { dateStyle: "long" }), address].join(" ");
  const text = () => [toText(title, read(form), empty), "", where(), ""].join("\n");
  const say = (what) => (said.textContent = what);
  const doings = {
    print: () => printSheet(make("h1", title), ...read(form).map(drawPart), make("p", where())),
    save: () => (save(`${file}.txt`, "text/plain", text()), say(told.saved)),
    copy: () => navigator.clipboard.writeText(text()).then(() => say(told.copied), () => say(told.notCopied)),
    erase() {
      if (!confirm(told.sure)) return;
      form.reset();
      say(told.erased);
      form.querySelector("input, textarea, select").focus();
    },
    ...own({ title, file, told, where, say }),
  };
  const tools = form.querySelector(".worksheet__tools");
  tools.hidden = false;
  new ResizeObserver(() => place(tools)).observe(tools);
  form.querySelector(".worksheet__plain").hidden = true;
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", () => say(""));
  form.addEventListener("click", (event) => doings[event.target.dataset.do]?.());
  // Neither a browser that keeps whole pages nor one that fills in forms again shows what was typed
  addEventListener("pagehide", () => form.reset());
  addEventListener("pageshow", (event) => event.persisted && form.reset());
  form.reset();
}

for (const form of document.querySelectorAll("form.worksheet:not([data-tool])")) mount(form);

// A table to fill in over weeks: printed alone, or saved as a file that opens in a spreadsheet
for (const diary of document.querySelectorAll(".diary")) {
  const table = diary.querySelector("table");
  const rows = () => [...table.rows].map((row) => [...row.cells].map(words));
  diary.querySelector(".worksheet__tools").hidden = false;
  diary.addEventListener("click", ({ target }) => {
    if (target.dataset.do === "print") printSheet(make("h1", words(table.caption)), table.cloneNode(true));
    if (target.dataset.do !== "save") return;
    save(`${diary.dataset.file}.csv`, "text/csv", toCsv(rows()));
    diary.querySelector("[role=status]").textContent = diary.dataset.saved;
  });
}
