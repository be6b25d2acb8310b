// What the page does beyond being read: sort, filter, open evidence beside the text, dark or light. Without this script
// the page shows the same; links to evidence then work through :target. Nothing here makes markup out of text.
(function () {
  "use strict";
  var root = document.documentElement;
  root.classList.add("js");
  function $(id) { return document.getElementById(id); }
  function all(sel, from) { return Array.prototype.slice.call((from || document).querySelectorAll(sel)); }

  // Dark or light: as the system says, until the reader chooses.
  var theme = $("theme"), system = matchMedia("(prefers-color-scheme: dark)");
  function dark() { return root.dataset.theme ? root.dataset.theme === "dark" : system.matches; }
  function showTheme() {
    theme.setAttribute("aria-pressed", String(dark()));
    theme.textContent = dark() ? "Light" : "Dark";
    theme.setAttribute("aria-label", dark() ? "Use light colours" : "Use dark colours");
  }
  if (theme) {
    theme.hidden = false;
    showTheme();
    theme.addEventListener("click", function () { root.dataset.theme = dark() ? "light" : "dark"; showTheme(); });
    system.addEventListener("change", showTheme);
  }

  // Sort: a button in each heading; numbers by data-v, else words.
  function key(row, i) {
    var cell = row.cells[i];
    if (cell.dataset.v !== undefined) { return parseFloat(cell.dataset.v); }
    var text = cell.textContent.trim();
    return text === "–" || text === "·" || text === "" ? null : text.toLowerCase();
  }
  function compare(a, b) {
    if (typeof a === "number" && typeof b === "number") { return a - b; }
    return String(a).localeCompare(String(b), "en", { numeric: true });
  }
  function sort(table, th, i) {
    var first = th.classList.contains("num") ? "descending" : "ascending";
    var other = first === "ascending" ? "descending" : "ascending";
    var way = th.getAttribute("aria-sort") === first ? other : first, sign = way === "ascending" ? 1 : -1;
    all("th[aria-sort]", table.tHead).forEach(function (h) { h.removeAttribute("aria-sort"); });
    th.setAttribute("aria-sort", way);
    var body = table.tBodies[0];
    var rows = Array.prototype.map.call(body.rows, function (row, at) { return { row: row, key: key(row, i), at: at }; });
    rows.sort(function (a, b) {
      if (a.key === null || b.key === null) { return (a.key === null) - (b.key === null) || a.at - b.at; }
      return sign * compare(a.key, b.key) || a.at - b.at;
    });
    var sorted = document.createDocumentFragment();
    rows.forEach(function (r) { sorted.appendChild(r.row); });
    body.appendChild(sorted);
    say("Sorted by " + th.textContent + ", " + way + ".");
  }
  all("table.data").forEach(function (table) {
    if (table.tBodies[0].rows.length < 2) { return; }
    all("th", table.tHead).forEach(function (th, i) {
      var button = document.createElement("button");
      button.type = "button";
      button.className = "sort";
      button.textContent = th.textContent;
      th.textContent = "";
      th.appendChild(button);
      button.addEventListener("click", function () { sort(table, th, i); });
    });
  });

  // Filter: by words, outlet and number of articles.
  var tools = $("tools"), status = $("status");
  function say(text) { if (status) { status.textContent = text; } }
  function words(row) {
    if (row.words === undefined) { row.words = row.textContent.toLowerCase(); }
    return row.words;
  }
  function fits(row, find, outlet, least) {
    if (find && words(row).indexOf(find) < 0) { return false; }
    if (outlet && row.dataset.o !== undefined && (" " + row.dataset.o + " ").indexOf(" " + outlet + " ") < 0) { return false; }
    return !(least > 1 && row.dataset.n !== undefined && Number(row.dataset.n) < least);
  }
  function filter() {
    var find = tools.elements.find.value.trim().toLowerCase();
    var outlet = tools.elements.outlet ? tools.elements.outlet.value : "";
    var least = tools.elements.least ? Number(tools.elements.least.value) || 1 : 1;
    var shown = 0, sum = 0;
    all("table.data").forEach(function (table) {
      Array.prototype.forEach.call(table.tBodies[0].rows, function (row) {
        var fit = fits(row, find, outlet, least);
        row.hidden = !fit;
        sum++;
        shown += fit ? 1 : 0;
      });
    });
    say(shown === sum ? "" : shown + " of " + sum + " rows shown");
  }
  if (tools) {
    tools.hidden = false;
    var wait = 0;
    tools.addEventListener("input", function () { clearTimeout(wait); wait = setTimeout(filter, 60); });
    tools.addEventListener("submit", function (e) { e.preventDefault(); });
    tools.addEventListener("reset", function () { setTimeout(filter, 0); });
    document.addEventListener("keydown", function (e) {
      var field = /^(INPUT|SELECT|TEXTAREA)$/.test(e.target.tagName);
      if (e.key === "/" && !field && !e.ctrlKey && !e.metaKey && !e.altKey && !(panel && panel.open)) {
        e.preventDefault();
        tools.elements.find.focus();
        tools.elements.find.select();
      }
    });
  }

  // Evidence: a copy of its block in a dialog beside the page.
  var panel = $("panel"), opener = null;
  function scope(item, link) {
    var d = link ? link.dataset : {};
    if (d.outlet !== undefined && item.dataset.outlet !== d.outlet) { return false; }
    return d.from === undefined || item.dataset.day >= d.from && item.dataset.day <= d.to;
  }
  function narrow(items, link) {
    var limited = link && (link.dataset.outlet !== undefined || link.dataset.from !== undefined), note = $("panel-scope");
    note.hidden = !limited;
    items.forEach(function (item) { item.hidden = item.classList.contains("extra"); });
    if (!limited) { return; }
    var fit = items.filter(function (item) { return scope(item, link); });
    var where = link.dataset.from !== undefined ? "of " + link.dataset.from + " to " + link.dataset.to : "of this outlet";
    note.textContent = fit.length ? "Passages " + where + ":" : "None of the strongest passages is " + where + "; here are those of all articles.";
    if (!fit.length) { return; }
    items.forEach(function (item) { item.hidden = fit.indexOf(item) < 0; });
    var more = document.createElement("button");
    more.type = "button";
    more.textContent = "Show all " + items.length;
    more.addEventListener("click", function () { items.forEach(function (item) { item.hidden = false; }); note.hidden = true; $("panel-title").focus(); });
    if (fit.length < items.length) { note.append(" ", more); }
  }
  function open(block, link) {
    var body = $("panel-body"), copy = block.cloneNode(true), title = copy.querySelector("h3");
    $("panel-title").textContent = title.textContent;
    title.remove();
    copy.querySelector(".close").remove();
    all("[id]", copy).forEach(function (e) { e.removeAttribute("id"); });
    body.replaceChildren.apply(body, Array.prototype.slice.call(copy.childNodes));
    narrow(all(".items > li", body), link);
    if (!panel.open) { panel.showModal(); }
    panel.scrollTop = 0;
    $("panel-title").focus();
  }
  function blockOf(hash) {
    var block = /^#e-(?:[a-z0-9]+-)?(?:[ad][0-9]+|p[0-9]+x[0-9]+)$/.test(hash) ? $(hash.slice(1)) : null;
    return block && block.classList.contains("block") ? block : null;
  }
  function followHash() {
    var block = blockOf(location.hash);
    if (block) { open(block, null); } else if (panel.open) { panel.close(); }
  }
  if (panel && panel.showModal) {
    document.addEventListener("click", function (e) {
      var link = e.target.closest ? e.target.closest("a[href^='#e-']") : null;
      var block = link && blockOf(link.getAttribute("href"));
      if (!block || e.ctrlKey || e.metaKey || e.shiftKey) { return; }
      e.preventDefault();
      opener = link;
      history.replaceState(null, "", link.getAttribute("href"));
      open(block, link);
    });
    $("panel-close").addEventListener("click", function () { panel.close(); });
    panel.addEventListener("click", function (e) { if (e.target === panel) { panel.close(); } });
    panel.addEventListener("close", function () {
      if (blockOf(location.hash)) { history.replaceState(null, "", location.pathname + location.search); }
      if (opener) { opener.focus(); opener = null; }
    });
    window.addEventListener("hashchange", followHash);
    followHash();
  } else {
    root.classList.remove("js");
  }
})();
