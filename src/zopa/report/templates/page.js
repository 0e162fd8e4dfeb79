"use strict";
(() => {
  const say = (words) => {
    const box = document.querySelector(".said");
    box.textContent = words;
    setTimeout(() => { if (box.textContent === words) box.textContent = ""; }, 1800);
  };
  const byHand = (words) => {
    const area = document.createElement("textarea");
    area.value = words;
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    return done;
  };
  document.addEventListener("click", async (event) => {
    const button = event.target.closest(".copy");
    if (!button) return;
    const words = button.dataset.copy;
    try {
      await navigator.clipboard.writeText(words);
      say("copied with its citation");
    } catch {
      say(byHand(words) ? "copied with its citation" : "could not copy");
    }
  });

  const dialog = document.getElementById("opened");
  let from = null;
  document.addEventListener("click", (event) => {
    const cell = event.target.closest("a.cell");
    if (!cell || !dialog.showModal || event.ctrlKey || event.metaKey) return;
    const target = document.getElementById(cell.getAttribute("href").slice(1));
    if (!target) return;
    event.preventDefault();
    from = cell;
    const body = dialog.querySelector(".body");
    body.replaceChildren(...[...target.children].filter((e) => !e.matches(".back")).map((e) => e.cloneNode(true)));
    dialog.showModal();
    dialog.scrollTop = 0;
  });
  dialog.querySelector(".close").addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
  dialog.addEventListener("close", () => { if (from) from.focus(); });

  document.addEventListener("keydown", (event) => {
    const cell = event.target.closest && event.target.closest("a.cell");
    if (!cell || !event.key.startsWith("Arrow")) return;
    const row = cell.closest("tr");
    const at = [...row.children].indexOf(cell.closest("td"));
    const find = (rows, columns) => {
      for (const r of rows) for (const c of columns) {
        const next = r && r.children[c] && r.children[c].querySelector("a.cell:not([hidden])");
        if (next) return next;
      }
      return null;
    };
    const rows = [...row.parentElement.children];
    const n = rows.indexOf(row);
    const beside = (a, b) => (a < b ? Array.from({ length: b - a }, (_, k) => a + k) : []);
    let next = null;
    if (event.key === "ArrowDown") next = find(rows.slice(n + 1), [at]);
    if (event.key === "ArrowUp") next = find(rows.slice(0, n).reverse(), [at]);
    if (event.key === "ArrowRight") next = find([row], beside(at + 1, row.children.length));
    if (event.key === "ArrowLeft") next = find([row], beside(1, at).reverse());
    if (next) { event.preventDefault(); next.focus(); }
  });

  const filter = document.querySelector(".filter");
  filter.hidden = false;
  document.getElementById("own").addEventListener("change", (event) => {
    document.querySelectorAll("a.cell.other").forEach((cell) => { cell.hidden = event.target.checked; });
  });

  const open = () => {
    const target = location.hash && document.getElementById(location.hash.slice(1));
    const closed = target && target.closest("details:not([open])");
    if (closed) { closed.open = true; target.scrollIntoView(); }
  };
  addEventListener("hashchange", open);
  open();
  let were = [];
  addEventListener("beforeprint", () => {
    were = [...document.querySelectorAll("details.evidence:not([open])")];
    were.forEach((d) => { d.open = true; });
  });
  addEventListener("afterprint", () => were.forEach((d) => { d.open = false; }));
})();
