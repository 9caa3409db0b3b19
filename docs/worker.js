// Shows the guide without a connection, on the device of a reader who asked for that. Nobody else's browser loads this.
// A release is kept in a store of its own, whole or not at all; the one before is deleted once the new one is whole.
const RELEASE = "of the build";
const { scope } = registration;
const OURS = `guide ${scope} `; // how the names of our stores begin
const STORE = OURS + RELEASE;
const KEPT = new URL("kept.json", scope).href; // what was kept, and when; written last, so that what lacks it is not whole
const AT_ONCE = 6; // files asked for at the same time
const ours = new Set(); // windows that show pages of this release

const toAddress = (name) => new URL(name, scope).href.replace(/[?#].*/, "").replace(/\/index\.html$/, "/");

async function hash(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

// A file of this release, from the device if it is there already: in the release before, or in a store that is not whole.
// What counts is what is in it, not who gave it, so that files of two releases never meet.
async function get(address, sha256) {
  const ways = ["no-cache", "reload"].map((cache) => () => fetch(address, { cache })); // "changed?", then "give it anew"
  for (const way of [() => caches.match(address), ...ways]) {
    const answer = await way();
    const bytes = await answer?.arrayBuffer();
    if (!bytes || (await hash(bytes)) !== sha256) continue;
    const headers = new Headers(answer.headers);
    for (const name of ["Content-Encoding", "Content-Length", "Vary"]) headers.delete(name);
    return new Response(bytes, { headers });
  }
  throw new Error(`${address} is not of this release`);
}

async function readBefore() {
  for (const name of await caches.keys()) {
    const kept = name.startsWith(OURS) && name !== STORE && (await caches.match(KEPT, { cacheName: name }));
    if (kept) return kept.json();
  }
}

async function keep() {
  const { release, files } = await (await fetch(new URL("release.json", scope), { cache: "no-store" })).json();
  if (release !== RELEASE) throw new Error("the host is between two releases");
  const store = await caches.open(STORE);
  const names = Object.keys(files).filter((name) => files[name].kept);
  const size = names.reduce((sum, name) => sum + files[name].size, 0);
  const windows = await clients.matchAll({ includeUncontrolled: true });
  const waiting = names.values();
  let done = 0;
  const take = async () => {
    for (const name of waiting) {
      await store.put(toAddress(name), await get(toAddress(name), files[name].sha256));
      done += files[name].size;
      for (const each of windows) each.postMessage({ done, size });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, take));
  await store.put(KEPT, new Response(JSON.stringify(await describe(files, size))));
}

// Says what is kept, and which pages have other words than when the reader first kept them
async function describe(files, size) {
  const before = await readBefore();
  const now = new Date().toISOString();
  const words = {};
  const changed = { ...before?.changed };
  for (const [name, file] of Object.entries(files)) {
    if (!file.words) continue;
    const address = toAddress(name);
    words[address] = file.words;
    if (before?.words[address] && before.words[address] !== file.words) changed[address] = now;
  }
  return { release: RELEASE, since: before?.since ?? now, now, size, words, changed };
}

async function clearOthers() {
  const names = (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== STORE);
  await Promise.all(names.map((name) => caches.delete(name)));
}

async function answer({ request, clientId, resultingClientId }) {
  const address = toAddress(request.url);
  const find = (place) => caches.match(place, { cacheName: STORE });
  const kept = await find(address);
  if (request.mode === "navigate") ours.add(resultingClientId);
  if (kept && address === KEPT) return new Response(JSON.stringify({ ...(await kept.json()), older: !ours.has(clientId) }));
  if (kept) return kept;
  if (request.mode === "navigate" && (await find(`${address}/`))) return Response.redirect(`${address}/`);
  return fetch(request);
}

addEventListener("install", (event) => {
  const forget = async (fault) => {
    await caches.delete(STORE);
    throw fault;
  };
  event.waitUntil(keep().catch(forget).then(() => skipWaiting()));
});
addEventListener("activate", (event) => event.waitUntil(clearOthers().then(() => clients.claim())));
addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  if (method === "GET" && url.startsWith(scope)) event.respondWith(answer(event));
});
