// Puts side by side what providers answered, what matters most first. Nothing is counted, and nobody ranked.
import { make, mount, printSheet, save, toCsv, words } from "./worksheet.js";

const ORDER = ["walk", "unsure", "missing", "good"];

for (const form of document.querySelectorAll("#scorecard")) {
  const names = [...form.querySelectorAll(".scorecard__names input")];
  const labels = [...form.elements.view].map((view) => view.nextElementSibling);
  const called = labels.map(words);
  const found = form.querySelector(".scorecard__found");
  const questions = [...form.querySelectorAll(".scorecard__question")].map((box) => ({
    ask: words(box.querySelector("legend")),
    told: [...box.querySelectorAll(":scope > p")].map(words),
    answers: [...box.querySelectorAll("[data-of]")],
  }));

  const all = names.map((_, place) => place);
  const name = (place) => names[place].value.trim() || called[place];
  function read({ answers }, place) {
    const mark = answers[place].querySelector(":checked");
    return { value: mark.value, label: words(mark.labels[0]), note: answers[place].querySelector("textarea").value.trim() };
  }
  const noted = (place) => questions.some((question) => read(question, place).value !== "missing" || read(question, place).note);
  const inView = () => (form.elements.view.value === "all" ? all : [form.elements.view.value - 1]);
  function inUse() {
    const used = all.filter((place) => noted(place) || names[place].value.trim());
    return used.length ? used : [0];
  }
  function sort(places) {
    const first = (question) => Math.min(...places.map((place) => ORDER.indexOf(read(question, place).value)));
    return [...questions].sort((one, other) => first(one) - first(other));
  }
  const say = (question, place) => [read(question, place).label, read(question, place).note].filter(Boolean).join(". ");
  const parts = () => inUse().map((place) => ({
    title: name(place),
    rows: sort([place]).map((question) => [question.ask, say(question, place)]),
  }));
  const cells = (places) => [
    ["", ...places.map(name)],
    ...sort(places).map((question) => [question.ask, ...places.map((place) => say(question, place))]),
  ];

  const note = (tag, question, place) => {
    const node = make(tag, read(question, place).note);
    node.dir = "auto";
    return node;
  };
  // What was not asked stands on paper as circles to mark by hand
  function drawAnswer(question, place) {
    const { value, label } = read(question, place);
    const marks = [...question.answers[place].querySelectorAll("input")].filter((mark) => mark.value !== "missing");
    const circles = marks.map((mark) => `○\u00a0${words(mark.labels[0]).replaceAll(" ", "\u00a0")}`).join(" ");
    return make("td", value === "missing" ? circles : make("strong", label), note("p", question, place));
  }
  function drawTable(places) {
    const rows = sort(places).map((question) =>
      make("tr", make("th", question.ask, ...question.told.map((told) => make("p", told))), ...places.map((place) => drawAnswer(question, place))));
    const table = make("table", make("tr", make("td", ""), ...places.map((place) => make("th", name(place)))), ...rows);
    table.className = "scorecard__table";
    table.dataset.columns = places.length;
    return table;
  }
  function drawFound(place) {
    const groups = ORDER.map((value) => {
      const fit = questions.filter((question) => read(question, place).value === value);
      const group = make("div", "");
      group.dataset.answer = value;
      if (fit.length) group.append(make("h4", read(fit[0], place).label), make("ul", "", ...fit.map((each) => make("li", `${each.ask} `, note("span", each, place)))));
      return group;
    });
    return make("section", make("h3", name(place)), ...groups);
  }
  function show() {
    for (const place of all) {
      for (const node of [labels[place], ...questions.map(({ answers }) => answers[place].querySelector("legend"))]) node.textContent = name(place);
    }
    const places = inView().filter(noted);
    found.hidden = !places.length;
    found.lastElementChild.replaceChildren(...places.map(drawFound));
  }

  mount(form, parts, ({ title, file, told, where, say: tell }) => ({
    print: () => printSheet(make("h1", title), drawTable(inView()), make("p", where())),
    table: () => (save(`${file}.csv`, "text/csv", toCsv(cells(inUse()))), tell(told.saved)),
  }));
  form.addEventListener("input", show);
  form.addEventListener("reset", () => setTimeout(show));
}
