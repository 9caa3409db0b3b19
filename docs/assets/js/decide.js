// A comparison of options: shows what holds for the situation that the reader chose, in the respects that the reader wants
import { mount } from "./worksheet.js";

for (const form of document.querySelectorAll(".decisions > form")) {
  const inputs = (part) => [...form.querySelectorAll(`[data-part=${part}] input`)];

  function show() {
    const chosen = inputs("situations").find((input) => input.checked)?.value;
    for (const piece of form.querySelectorAll("[data-for]")) {
      piece.hidden = Boolean(chosen) && !piece.dataset.for.split(" ").includes(chosen);
    }
    for (const name of form.querySelectorAll(".aspect__for")) name.hidden = Boolean(chosen);
    for (const input of inputs("aspects")) form.querySelector(`[data-aspect=${input.value}]`).hidden = !input.checked;
  }

  form.querySelector("[data-part=aspects]").hidden = false;
  mount(form);
  form.addEventListener("input", show);
  form.addEventListener("reset", () => setTimeout(show));
}
