
"use strict";
(() => {
  const collator = new Intl.Collator("en", { numeric: true, sensitivity: "base" });
  const make = (name, properties) => Object.assign(document.createElement(name), properties);
  const textOf = (cell) => cell.textContent.trim().toLowerCase();
  const tables = [...document.querySelectorAll("table")].map(prepare);

  function prepare(table) {
    const body = table.tBodies[0], rows = [...body.rows], title = table.caption.textContent;
    const heads = [...table.tHead.rows[0].cells], texts = new Map();
    const status = table.closest(".sheet").querySelector(".count");
    const total = status.textContent;
    const cells = (row) => {
      if (!texts.has(row)) texts.set(row, [...row.cells].map(textOf));
      return texts.get(row);
    };
    status.setAttribute("role", "status");
    if (rows.length < 2) return { show() {}, clear() {} };

    const filters = table.tHead.insertRow();
    const inputs = heads.map((head, column) => {
      const name = head.firstChild.textContent.trim();
      const button = make("button", { type: "button" });
      button.append(...head.childNodes);
      button.addEventListener("click", () => sort(column));
      head.append(button);
      const input = make("input", { type: "text", autocomplete: "off", spellcheck: false });
      input.setAttribute("aria-label", `Filter ${name} in ${title}`);
      input.addEventListener("input", later);
      filters.insertCell().append(input);
      return input;
    });

    function sort(column) {
      const before = heads[column].getAttribute("aria-sort");
      const order = before === "ascending" ? "descending" : before === "descending" ? null : "ascending";
      heads.forEach((head) => head.removeAttribute("aria-sort"));
      let sorted = rows;
      if (order) {
        heads[column].setAttribute("aria-sort", order);
        const sign = order === "ascending" ? 1 : -1;
        const empty = (row) => row.cells[column].classList.contains("unknown");
        sorted = [...rows].sort((a, b) => empty(a) - empty(b) || sign * collator.compare(cells(a)[column], cells(b)[column]));
      }
      body.append(...sorted);
    }

    function show(words) {
      const wanted = inputs.map((input) => input.value.trim().toLowerCase());
      let shown = 0;
      for (const row of rows) {
        const fits = wanted.every((word, column) => !word || cells(row)[column].includes(word)) &&
          words.every((word) => cells(row).some((text) => text.includes(word)));
        row.hidden = !fits;
        shown += fits;
      }
      status.textContent = shown === rows.length ? total : `${shown} of ${total}`;
    }

    return { show, clear: () => inputs.forEach((input) => { input.value = ""; }) };
  }

  const search = make("input", { type: "search", id: "search", autocomplete: "off" });
  const clear = make("button", { type: "button", textContent: "Show all rows" });
  const label = make("label", { htmlFor: "search", textContent: "Search in all tables" });
  const field = make("div"), controls = make("div", { className: "controls" });
  field.append(label, search);
  controls.append(field, clear);
  controls.setAttribute("role", "search");
  document.querySelector("header").append(controls);

  let timer = 0;
  function later() {
    clearTimeout(timer);
    timer = setTimeout(apply, 120);
  }
  function apply() {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    tables.forEach((table) => table.show(words));
  }
  search.addEventListener("input", later);
  clear.addEventListener("click", () => {
    search.value = "";
    tables.forEach((table) => table.clear());
    apply();
  });
})();
