// Keeps the guide on the reader's device, if the reader wants that, and takes it off again. The work is done by worker.js.
const site = new URL("../../", import.meta.url);
const OURS = `guide ${site.href} `; // how the names of its stores begin, as in worker.js
const worker = navigator.serviceWorker;

function make(name, ...children) {
  const element = document.createElement(name);
  element.append(...children);
  return element;
}

const megabytes = (bytes) => `${(bytes / 1e6).toLocaleString(document.documentElement.lang, { maximumSignificantDigits: 2 })} MB`;
const day = (moment) => new Date(moment).toLocaleDateString(document.documentElement.lang, { dateStyle: "long" });

const state = make("p");
const said = make("p");
said.setAttribute("role", "status");
const bar = make("progress");
bar.setAttribute("aria-label", "How much is kept");
const button = make("button");
button.type = "button";
button.hidden = true; // until it is known what it does
const box = make("div", state, bar, button, said);
box.className = "keep";

async function listStores() {
  return (await caches.keys()).filter((name) => name.startsWith(OURS));
}

// What is kept whole, if anything is. What a browser left that was closed meanwhile is cleared away.
async function readKept() {
  const stores = await listStores();
  const registration = await worker.getRegistration(site);
  if (!registration) await remove();
  for (const cacheName of registration?.active ? stores : []) {
    const kept = await caches.match(new URL("kept.json", site), { cacheName });
    if (kept) return kept.json();
  }
}

async function readSize() {
  const { files } = await (await fetch(new URL("release.json", site), { cache: "no-cache" })).json();
  return Object.values(files).reduce((sum, file) => sum + (file.kept ? file.size : 0), 0);
}

async function remove() {
  await (await worker.getRegistration(site))?.unregister();
  await Promise.all((await listStores()).map((name) => caches.delete(name)));
}

async function keep() {
  const address = new URL("worker.js", site).href;
  const policy = window.trustedTypes?.createPolicy("keep", { createScriptURL: () => address });
  const registration = await worker.register(policy ? policy.createScriptURL("") : address, { updateViaCache: "none" });
  const installing = registration.installing ?? registration.waiting ?? registration.active;
  await new Promise((done, fail) => {
    const look = () => (installing.state === "activated" ? done() : installing.state === "redundant" && fail());
    installing.addEventListener("statechange", look);
    look();
  });
}

async function show() {
  const kept = await readKept();
  const size = kept?.size ?? (await readSize().catch(() => 0)); // without a connection nobody knows
  bar.hidden = true;
  button.hidden = !size;
  if (kept) {
    state.textContent = `The guide is on this device, as it was on ${day(kept.now)}. You first kept it on ${day(kept.since)}. It takes ${megabytes(size)}.`;
    button.textContent = "Remove the guide from this device";
    button.onclick = () => press(remove, "Removed. Nothing of the guide is kept on this device, but for your colours if you chose any.");
  } else {
    state.textContent = size
      ? `The guide is not kept on this device. To keep it takes ${megabytes(size)}.`
      : "The guide is not kept on this device. To keep it, you need a connection.";
    button.textContent = `Keep the guide on this device (${megabytes(size)})`;
    button.onclick = () => press(keep, "Done. You can now read the guide without a connection.");
  }
}

// One at a time: the button waits
async function press(work, words) {
  button.disabled = true;
  said.textContent = "";
  try {
    await work();
    said.textContent = words;
  } catch {
    await remove();
    said.textContent = "That did not work. The connection was lost, or the device has no room. Nothing was left on it.";
  }
  await show();
  button.disabled = false;
  button.focus();
}

worker?.addEventListener("message", ({ data }) => {
  bar.hidden = data.done >= data.size;
  Object.assign(bar, { max: data.size, value: data.done });
});
document.getElementById("keep").after(box);
try {
  await show();
} catch {
  box.replaceChildren(make("p", "This browser cannot keep the guide, or does not allow it here."));
}
