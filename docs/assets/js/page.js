// What makes a page handier, on top of one that works without any script.
const root = document.documentElement;
const said = document.querySelector(".said");

function say(words) {
  said.textContent = words;
  setTimeout(() => said.textContent === words && said.replaceChildren(), 4000);
}

// Colours, remembered on this device only
const colours = document.querySelector(".colours");
colours.hidden = false;
for (const choice of colours.querySelectorAll("input")) {
  choice.checked = choice.value === (root.dataset.colours || "device");
  choice.addEventListener("change", () => {
    root.dataset.colours = choice.value;
    try {
      if (choice.value === "device") localStorage.removeItem("colours");
      else localStorage.setItem("colours", choice.value);
    } catch {
      // Storage is refused: the choice holds for this page
    }
  });
}

// The menu closes with Escape, and when the reader goes elsewhere
const menu = document.querySelector(".menu");
menu.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || !menu.open) return;
  menu.open = false;
  menu.querySelector("summary").focus();
});
for (const kind of ["pointerdown", "focusin"]) {
  document.addEventListener(kind, (event) => {
    if (!menu.contains(event.target)) menu.open = false;
  });
}

// Printing, and the link of a section to copy
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}
document.addEventListener("click", async (event) => {
  const link = event.target.closest(".headerlink");
  if (!link) return;
  try {
    await navigator.clipboard.writeText(link.href);
    say(said.dataset.copied);
  } catch {
    say(said.dataset.notCopied);
  }
});

// Tables and numbers that are folded away on the screen are whole on paper
const folded = () => document.querySelectorAll("article details:not([open])");
addEventListener("beforeprint", () => folded().forEach((each) => each.setAttribute("data-folded", "") || (each.open = true)));
addEventListener("afterprint", () => {
  for (const each of document.querySelectorAll("[data-folded]")) {
    each.open = false;
    each.removeAttribute("data-folded");
  }
});

// A page whose next review has not come says so
const overdue = document.querySelector(".overdue");
if (overdue && overdue.dataset.due < new Date().toISOString().slice(0, 10)) overdue.hidden = false;

// To a reader who kept the guide on this device, a page about safety says that it has changed since
if (document.querySelector("[data-changed]") && navigator.serviceWorker?.controller) import("./changed.js");

// The section in sight is marked in the contents, on a screen wide enough to show these beside the words
const wide = matchMedia("(min-width: 80em)");
const entries = new Map();
for (const link of document.querySelectorAll(".contents--beside a")) {
  const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (heading) entries.set(heading, link);
}
const mark = () => {
  if (!wide.matches) return;
  let current;
  for (const [heading, link] of entries) {
    if (!current || heading.getBoundingClientRect().top < innerHeight / 3) current = link;
  }
  for (const link of entries.values()) {
    if (link === current) link.setAttribute("aria-current", "location");
    else link.removeAttribute("aria-current");
  }
};
const watcher = new IntersectionObserver(mark, { rootMargin: "0px 0px -66% 0px" });
for (const heading of [document.querySelector("h1"), ...entries.keys()]) watcher.observe(heading);
wide.addEventListener("change", mark);
