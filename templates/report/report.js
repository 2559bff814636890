/* SPDX-FileCopyrightText: 2026 The tenderkit contributors */
/* SPDX-License-Identifier: EUPL-1.2 */
/* Tables in, sortable tables out; without this script everything is there, in the order of the ranking. */
(() => {
  "use strict";
  const words = document.body.dataset;
  const said = document.querySelector("[role=status]");
  document.documentElement.classList.add("js");

  for (const table of document.querySelectorAll("table.sortable")) {
    const body = table.tBodies[0];
    const rows = [...body.rows];
    const kept = (row) => !row.classList.contains("group") && !row.classList.contains("total");
    const heads = [...table.tHead.rows[0].cells];
    const sort = (head, column, direction) => {
      const factor = direction === "descending" ? -1 : 1;
      const order = (row) => Number(row.cells[column].dataset.order ?? -1);
      const moving = rows.filter(kept);
      const shown = direction === "none" ? rows : [
        ...moving.sort((a, b) => factor * (order(a) - order(b))),
        ...rows.filter((row) => !kept(row)),
      ];
      for (const row of rows) row.hidden = direction !== "none" && row.classList.contains("group");
      body.append(...shown);
      for (const other of heads) if (other.hasAttribute("aria-sort")) other.setAttribute("aria-sort", "none");
      head.setAttribute("aria-sort", direction);
      const name = head.textContent.trim();
      said.textContent = direction === "none" ? words.unsorted
        : words.sorted.replace("{column}", name).replace("{direction}", direction === "ascending" ? words.up : words.down);
    };
    heads.forEach((head, column) => {
      if (!rows.some((row) => row.cells[column].dataset.order !== undefined)) return;
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      head.append(button);
      head.setAttribute("aria-sort", "none");
      const next = { none: "descending", descending: "ascending", ascending: "none" };
      button.addEventListener("click", () => sort(head, column, next[head.getAttribute("aria-sort")]));
    });
  }

  for (const button of document.querySelectorAll("[data-open]")) {
    const open = button.textContent;
    button.parentElement.hidden = false;
    button.addEventListener("click", () => {
      const all = button.getAttribute("aria-expanded") !== "true";
      for (const each of document.getElementById(button.dataset.open).querySelectorAll("details")) each.open = all;
      button.setAttribute("aria-expanded", String(all));
      button.textContent = all ? button.dataset.shut : open;
    });
  }

  const opened = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const details = target?.closest("details");
    if (details) { details.open = true; target.scrollIntoView(); }
  };
  addEventListener("hashchange", opened);
  opened();

  let before = [];
  addEventListener("beforeprint", () => {
    before = [...document.querySelectorAll("details:not([open])")];
    for (const each of before) each.open = true;
  });
  addEventListener("afterprint", () => { for (const each of before) each.open = false; });
})();
