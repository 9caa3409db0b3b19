// On a page about safety: says that its words have changed since the reader kept the guide on this device
const notice = document.querySelector("[data-changed]");
const site = new URL("../../", import.meta.url);
const here = new URL(location.pathname.replace(/index\.html$/, ""), site).href;

// The worker answers, with what it keeps, and whether this window still shows the release before
async function look() {
  const answer = await fetch(new URL("kept.json", site));
  const { changed, now, older } = answer.ok ? await answer.json() : { changed: {} };
  const moment = changed[here];
  if (!moment) return;
  const time = notice.querySelector("time");
  time.textContent = new Date(moment).toLocaleDateString(document.documentElement.lang, { dateStyle: "long" });
  time.dateTime = moment;
  if (older && moment === now) notice.querySelector("button").hidden = false;
  notice.hidden = false;
}

notice.querySelector("button").addEventListener("click", () => location.reload());
navigator.serviceWorker.addEventListener("controllerchange", look); // a new release has taken over
await look();
