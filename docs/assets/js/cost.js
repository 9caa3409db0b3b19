// Adds up what a first year costs, and says what nobody told. The arithmetic is in amounts.js.
import { addUp } from "./amounts.js";
import { make, mount, printSheet, save, toCsv, words } from "./worksheet.js";

for (const form of document.querySelectorAll("#cost-sheet")) {
  const find = (selector) => form.querySelector(selector);
  const rules = find(".cost__rules");
  const says = rules.dataset;
  const currency = find(".cost__currency input");
  const byHand = [...form.querySelectorAll(".cost__by-hand")];
  const rows = [...form.querySelectorAll(".cost__row")].map((box) => ({
    title: words(box.querySelector("legend")),
    source: [...box.querySelectorAll(":scope > p")].map(words).at(-1),
    takesOff: "takesOff" in box.dataset,
    comesTo: box.querySelector(".cost__comes-to span"),
    fields: [...box.querySelectorAll("[data-part]")],
  }));
  const fields = rows.flatMap((row) => row.fields);
  const heads = [...rows.find((row) => row.fields.length > 2).fields.map((field) => field.labels[0]), find(".cost__comes-to").firstChild];
  const isExample = (field) => field.defaultValue && field.value === field.defaultValue && !("own" in field.dataset);
  const isForeign = () => currency.value.trim() !== currency.defaultValue;

  const put = (template, values) => template.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  const write = (amount) => amount.toLocaleString(document.documentElement.lang, { minimumFractionDigits: amount % 1 && 2, maximumFractionDigits: 2 });
  function money({ low, high }, unknown) {
    if (low === undefined) return unknown;
    return put(low === high ? says.one : says.sum, { low: write(low), high: write(high), currency: currency.value.trim() }).trim();
  }
  const read = ({ takesOff, fields: some }) => ({ takesOff, ...Object.fromEntries(some.map((field) => [field.dataset.part, field.value])) });
  const add = () => addUp(rows.map(read));
  function sayTotal(total) {
    const part = total.unknown.some((place) => !rows[place].takesOff);
    const sum = money(total);
    return sum ? put(says[(part ? "part" : "whole") + (total.open ? "Open" : "")], { sum }) : says.nothing;
  }
  function drawTotal(total) {
    const faulty = (row) => Object.keys(total.rows[rows.indexOf(row)].faults).length;
    const unknown = total.unknown.map((place) => rows[place]);
    const lists = {
      faulty: unknown.filter(faulty),
      defaults: rows.filter((row) => row.fields.some(isExample)),
      unknown: unknown.filter((row) => !faulty(row)),
    };
    const told = Object.keys(lists).filter((name) => lists[name].length);
    return [make("h3", sayTotal(total)), ...told.map((name) => make("p", put(says[name], { items: lists[name].map((row) => row.title).join("; ") })))];
  }
  function table(unknown) {
    const total = add();
    const lines = rows.map((row, place) => {
      const { times = "", low, high } = read(row);
      return [row.fields.some(isExample) ? `${row.title}. ${row.source}` : row.title, times, low, high, money(total.rows[place], unknown)];
    });
    return [["", ...heads.map(words)], ...lines];
  }

  // A fault is told once the reader leaves the field, and goes as soon as it is mended
  const faultOf = (field) => document.getElementById(field.getAttribute("aria-describedby"));
  function show(judge) {
    const total = add();
    rows.forEach((row, place) => {
      row.comesTo.textContent = money(total.rows[place], says.notTold);
      for (const field of row.fields) {
        const fault = total.rows[place].faults[field.dataset.part];
        if (fault && !judge && !field.ariaInvalid) continue;
        field.ariaInvalid = fault ? "true" : null;
        faultOf(field).textContent = fault ? says[fault] : "";
      }
    });
    find(".cost__sum").replaceChildren(...drawTotal(total));
    find("[data-do=clear]").hidden = !fields.some(isExample);
    return sayTotal(total);
  }
  function clear(some) {
    for (const field of some.filter(isExample)) field.value = "";
    return show(true);
  }

  // On paper and without a script, no box is filled in already
  for (const field of fields) field.defaultValue = field.dataset.default || "";
  mount(
    form,
    () => [{
      title: sayTotal(add()),
      rows: table(says.notTold).slice(1).map(([title, times, low, high, sum]) => [title, [times && `${times} ×`, low, high && `– ${high}`, "=", sum].filter(Boolean).join(" ")]),
    }],
    ({ title, file, told, where, say }) => ({
      clear: () => (say(clear(fields)), fields[0].focus()),
      print() {
        const lines = table("").map((line) => make("tr", "", ...line.map((cell, place) => make(place ? "td" : "th", cell))));
        const sheet = make("table", "", ...lines);
        sheet.className = "cost__table";
        const below = fields.some((field) => field.value) ? drawTotal(add()) : [rules.firstElementChild, ...byHand].map((rule) => make("p", words(rule)));
        printSheet(make("h1", title), sheet, ...below, make("p", where()));
      },
      table: () => (save(`${file}.csv`, "text/csv", toCsv([...table(says.notTold), [sayTotal(add())]])), say(told.saved)),
    }),
  );
  form.addEventListener("input", ({ target }) => {
    target.dataset.own = "";
    show();
  });
  form.addEventListener("change", ({ target }) => {
    // Example prices are in the currency that the page is about
    const total = clear(isForeign() ? fields.filter((field) => field.dataset.part !== "times") : []);
    find("[role=status]").textContent = target.ariaInvalid ? faultOf(target).textContent : total;
  });
  form.addEventListener("reset", () => setTimeout(() => {
    for (const field of fields) delete field.dataset.own;
    show(true);
  }));
  for (const each of byHand) each.hidden = true;
  find(".cost__sum").hidden = false;
  show(true);
}
