// Reads amounts as people write them, and adds them up
const GROUPED = /^[1-9]\d{0,2}(?:([,.])\d{3})(?:\1\d{3})*$|^[1-9]\d?(?:,\d{2})+,\d{3}$/;

// Returns { value }, { fault: "number" | "negative" | "large" }, or {} where nothing was written
export function readAmount(text, largest = 999999999) {
  const bare = text.replace(/^[\s\p{Sc}]+|[\s\p{Sc}]+$/gu, "").replace(/[\s'’](?=\d{3}(?!\d))/g, "");
  if (!text.trim()) return {};
  if (/^[-−–]\s*\p{Sc}?\s*[\d.,]+$/u.test(bare)) return { fault: "negative" };
  // One kind of mark before three digits groups them, 1.500 is 1,500; else the last mark is that of decimals
  const [, whole, mark, after] = GROUPED.test(bare) ? [, bare] : bare.match(/^(.*?)(?:([,.])(\d*))?$/s);
  if (!/\d/.test(bare) || !(/^\d*$/.test(whole) || (GROUPED.test(whole) && !whole.includes(mark)))) return { fault: "number" };
  const value = Number(`${whole.replace(/\D/g, "")}.${after || 0}`);
  return value > largest ? { fault: "large" } : { value };
}

// A row is { times, low, high, takesOff }: what was written, without `times` where something is paid once.
// Returns { low, high, faults }; without low and high where nobody knows what the row comes to.
export function addRow({ times, low, high }) {
  const read = { times: times === undefined ? { value: 1 } : readAmount(times, 9999), low: readAmount(low), high: readAmount(high) };
  const faults = {};
  for (const name in read) if (read[name].fault) faults[name] = read[name].fault;
  const [count, least, most] = [read.times.value, read.low.value, read.high.value];
  if (most !== undefined && !read.low.fault && least === undefined) faults.low = "missing";
  if (least > most) faults.high = "order";
  if (Object.keys(faults).length) return { faults };
  if (count === 0 || (least === 0 && !most)) return { low: 0, high: 0, faults };
  if (count === undefined || least === undefined) return { faults };
  return { low: round(count * least), high: round(count * (most ?? least)), faults };
}

const round = (amount) => Math.round(amount * 100) / 100;

// Returns { rows, unknown, open, low, high }: each row, the places of those of which nobody knows what they come to,
// whether one of these takes something off, and the sum of the others, without low and high if there is none
export function addUp(rows) {
  const added = rows.map(addRow);
  const unknown = [...added.keys()].filter((place) => added[place].low === undefined);
  const told = added.some(({ low }, place) => low !== undefined && !rows[place].takesOff);
  const add = (end, other) => Math.max(0, round(added.reduce((sum, row, place) => sum + (rows[place].takesOff ? -(row[other] ?? 0) : (row[end] ?? 0)), 0)));
  return { rows: added, unknown, open: unknown.some((place) => rows[place].takesOff), ...(told && { low: add("low", "high"), high: add("high", "low") }) };
}
