"use strict";
(() => {
  const page = document.querySelector(".viunion.page");
  const marksOf = (text) => [...text.querySelectorAll("mark[id]")];

  // One mention of each text is a stop of the Tab key; the arrow keys go from one to the next.
  for (const text of page.querySelectorAll(".text")) {
    marksOf(text).forEach((mark, at) => { mark.tabIndex = at ? -1 : 0; });
  }
  const seen = (mark) => getComputedStyle(mark).cursor !== "auto";
  const goTo = (mark) => {
    const stop = mark.closest(".text").querySelector('mark[tabindex="0"]');
    if (stop) stop.tabIndex = -1;
    mark.tabIndex = 0;
    mark.focus();
    mark.scrollIntoView({ block: "nearest" });
  };
  const step = (mark, way) => {
    const marks = marksOf(mark.closest(".text"));
    for (let at = marks.indexOf(mark) + way; at >= 0 && at < marks.length; at += way) {
      if (seen(marks[at])) return goTo(marks[at]);
    }
  };
  const openRow = (mark) => {
    const row = mark.dataset.row && document.getElementById(mark.dataset.row);
    if (!row) return;
    row.closest("details").open = true;
    location.hash = row.id;
    row.querySelector("a").focus();
  };
  page.addEventListener("keydown", (event) => {
    const mark = event.target.closest("mark");
    if (!mark) return;
    if (event.key === "ArrowRight" || event.key === "ArrowDown") step(mark, 1);
    else if (event.key === "ArrowLeft" || event.key === "ArrowUp") step(mark, -1);
    else if (event.key === "Enter") openRow(mark);
    else return;
    event.preventDefault();
  });
  page.addEventListener("dblclick", (event) => {
    const mark = event.target.closest("mark[data-row]");
    if (mark) openRow(mark);
  });
  page.addEventListener("click", (event) => {
    const link = event.target.closest('td a[href^="#"]');
    const mark = link && document.getElementById(link.hash.slice(1));
    if (!mark) return;
    event.preventDefault();
    location.hash = link.hash;
    goTo(mark);
  });

  // Search: with or without tone marks. Texts and rows without a hit are hidden, mentions with one framed.
  const bare = (words) =>
    words.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[đĐ]/g, "d").toLowerCase();
  const search = page.querySelector("input[type=search]");
  const told = page.querySelector(".search output");
  const contents = new Map();
  const holds = (element, wanted) => {
    if (!contents.has(element)) contents.set(element, bare(element.textContent));
    return contents.get(element).includes(wanted);
  };
  const find = () => {
    const wanted = bare(search.value.trim());
    let texts = 0;
    let mentions = 0;
    for (const article of page.querySelectorAll("article")) {
      article.hidden = wanted !== "" && !holds(article, wanted);
      if (!article.hidden) texts += 1;
      for (const row of article.querySelectorAll("tbody tr")) {
        row.hidden = wanted !== "" && !holds(row, wanted);
      }
      for (const mark of article.querySelectorAll("mark[id]")) {
        const hit = wanted !== "" && holds(mark, wanted);
        mark.classList.toggle("found", hit);
        mentions += hit;
      }
    }
    told.value = wanted === "" ? "" : `${texts} văn bản, ${mentions} chỗ`;
  };
  let waiting;
  search.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(find, 150);
  });
  search.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    find();
    const hit = page.querySelector("mark.found");
    if (hit) goTo(hit);
  });
})();
