// On a page about safety: says that its words have changed since the reader kept the guide on this device
const notice = document.querySelector("[data-changed]");
const site = new URL("../../", import.meta.url);
const here = new URL(location.pathname.replace(/index\.html$/, ""), site).href;

// The worker answers, with what it keeps; a new one once it has taken over
async function readChange() {
  const answer = await fetch(new URL("kept.json", site));
  return answer.ok ? (await answer.json()).changed[here] : undefined;
}

function tell(moment, isShown) {
  if (!moment) return;
  const time = notice.querySelector("time");
  time.textContent = new Date(moment).toLocaleDateString(document.documentElement.lang, { dateStyle: "long" });
  time.dateTime = moment;
  notice.querySelector("button").hidden = isShown;
  notice.hidden = false;
}

const shown = await readChange(); // of the words that stand here
tell(shown, true);
notice.querySelector("button").addEventListener("click", () => location.reload());
navigator.serviceWorker.addEventListener("controllerchange", async () => {
  const moment = await readChange();
  tell(moment, moment === shown);
});
