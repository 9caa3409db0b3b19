// A comparison of options: shows what holds for the situation that the reader chose, in the respects that the reader wants
import { mount } from "./worksheet.js";

for (const form of document.querySelectorAll(".decisions > form")) {
  const inputs = (part) => [...form.querySelectorAll(`[data-part=${part}] input`)];
  const pieces = [...form.querySelectorAll("details[data-for]")];
  const phone = matchMedia("(width < 40rem)");
  let folded = []; // what was, before paper wanted all of it

  // The one that fits; nothing if the reader chose none, or what stands for any
  const chosen = () => inputs("situations").find((input) => input.checked)?.getAttribute("value");

  // What holds for some situations only: on a phone a tap away, until the reader has chosen one
  function fold() {
    for (const piece of pieces) piece.open = Boolean(chosen()) || !phone.matches;
  }

  function show({ target } = {}) {
    if (!target || target.closest("[data-part=situations]")) fold();
    const fits = chosen();
    for (const piece of form.querySelectorAll("[data-for]")) piece.hidden = Boolean(fits) && !piece.dataset.for.split(" ").includes(fits);
    for (const piece of pieces) piece.firstElementChild.hidden = Boolean(fits);
    for (const input of inputs("aspects")) {
      const aspect = form.querySelector(`[data-aspect=${input.value}]`);
      for (const each of [aspect, form.querySelector(`.parts li:has(> [href="#${aspect.id}"])`)]) each.hidden = !input.checked;
    }
  }

  form.querySelector("[data-part=aspects]").hidden = false;
  mount(form);
  form.addEventListener("input", show);
  form.addEventListener("reset", () => setTimeout(show));
  addEventListener("beforeprint", () => {
    folded = pieces.filter((piece) => !piece.open);
    for (const piece of folded) piece.open = true;
  });
  addEventListener("afterprint", () => {
    for (const piece of folded.splice(0)) piece.open = false;
  });
  fold();
}
