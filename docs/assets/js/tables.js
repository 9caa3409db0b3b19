// Sorts and filters a table that scrolls in a box of its own. Without this script the table is whole, in its first order.
for (const box of document.querySelectorAll(".scroll")) {
  const table = box.querySelector("table");
  const body = table.tBodies[0];
  const rows = [...body.rows];
  const heads = [...table.tHead.rows[0].cells];
  const text = (row, column) => row.cells[column].innerText.replace(/\[\d+\]|(?<=\d),(?=\d)/g, "").trim();
  const tools = document.createElement("div");
  tools.className = "table-tools";
  const said = document.createElement("p");
  said.setAttribute("role", "status");
  (box.parentNode.querySelector(".scroll__hint") || box).before(tools);

  const filters = heads.flatMap((head, column) => {
    const values = [...new Set(rows.map((row) => text(row, column)))];
    if (values.length < 2 || values.length > rows.length / 3 || !rows[0].cells[column].matches("td")) return [];
    const label = document.createElement("label");
    const select = document.createElement("select");
    label.append(`${head.innerText.trim()} `, select);
    for (const value of ["", ...values.sort()]) select.append(new Option(value || "All", value));
    select.addEventListener("change", show);
    tools.append(label);
    return [{ column, select }];
  });

  const find = document.createElement("input");
  find.type = "search";
  find.addEventListener("input", show);
  const label = document.createElement("label");
  label.append("With the words ", find);
  tools.append(label, said);

  function show() {
    const words = find.value.trim().toLowerCase();
    let count = 0;
    for (const row of rows) {
      const fits = filters.every(({ column, select }) => !select.value || text(row, column) === select.value);
      row.hidden = !(fits && row.innerText.toLowerCase().includes(words));
      if (!row.hidden) count += 1;
    }
    said.textContent = `${count} of ${rows.length} shown`;
  }

  heads.forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const down = head.getAttribute("aria-sort") === "ascending";
      for (const other of heads) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      const compare = new Intl.Collator("en", { numeric: true }).compare;
      const sorted = [...rows].sort((a, b) => compare(text(a, column), text(b, column)));
      body.append(...(down ? sorted.reverse() : sorted));
    });
  });
  show();
}
