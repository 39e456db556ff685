/**
 * Improves the page of a package: shows what belongs to the chosen kind of object, repeats on the
 * cover list what is typed in the application, adds up the points. Checking, printing and keeping
 * are those of form.js.
 */
(function () {
  'use strict';
  const form = /** @type {HTMLFormElement | null} */ (document.getElementById('blank'));
  if (!form || !form.classList.contains('package')) return;
  const all = (/** @type {string} */ selector) => Array.from(document.querySelectorAll(selector));
  const site = window.qagida || {};
  const table = (site.tables || {})[form.dataset.table];
  const result = /** @type {HTMLElement | null} */ (document.querySelector('.package__result'));

  function chosen() {
    const input = form.querySelector('[name="object"]:checked');
    return input ? input.value : '';
  }

  /** Shows what belongs to the kind of object; what does not is neither checked nor printed. */
  function choose() {
    const object = chosen();
    for (const part of all('[data-for]')) part.hidden = Boolean(object) && !part.dataset.for.split(' ').includes(object);
  }

  /** Repeats typed lines where other sheets have them. */
  function repeat() {
    for (const place of all('[data-mirror]')) {
      const input = document.getElementById(place.dataset.mirror);
      if (input && input.value !== undefined && place.matches('dd')) place.textContent = input.value.trim();
    }
  }

  /** Fills lines that say the same as another one, until somebody writes something else there. */
  function copy() {
    for (const line of all('[data-same]')) {
      const from = document.getElementById(line.dataset.same);
      if (!from) continue;
      if (line.value === (line.dataset.copied || '')) line.value = from.value;
      if (line.value === from.value) line.dataset.copied = line.value;
    }
  }

  /** Opens folded sheets on which something of their own was written. */
  function unfold() {
    for (const folded of all('.package__besides')) {
      const own = Array.from(folded.querySelectorAll('textarea, input')).some((line) => line.value && line.value !== (line.dataset.copied || ''));
      if (own) folded.open = true;
    }
  }

  function answers() {
    /** @type {Record<string, string>} */
    const given = { object: chosen() };
    const asked = new URLSearchParams(location.search);
    if (table) for (const group of table.groups) for (const [row] of group.rows) if (asked.get(row)) given[row] = asked.get(row);
    for (const input of all('.answers-sheet [type="radio"]:checked')) given[input.name] = input.value;
    return given;
  }

  /** What the answers give, where there are any. */
  function count() {
    if (!table || !site.criteria || !result) return;
    const given = answers();
    const verdict = site.criteria.evaluate(table, given);
    const some = Object.keys(given).length > 1;
    const total = document.getElementById('package-total');
    result.dataset.state = some ? verdict.outcome : '';
    result.textContent = !some ? '' : verdict.outcome === 'outside' ? result.dataset.outside : result.dataset[verdict.outcome] + ', ' + result.dataset.points.replace('#total', String(verdict.total));
    if (total) total.textContent = some && verdict.outcome !== 'outside' ? String(verdict.total) : '';
    const link = /** @type {HTMLAnchorElement | null} */ (document.querySelector('.package__count'));
    if (link) link.search = some ? '?' + new URLSearchParams(given) : '';
  }

  function show() {
    choose();
    copy();
    repeat();
    count();
  }

  const asked = new URLSearchParams(location.search);
  const object = form.querySelector('[name="object"][value="' + CSS.escape(asked.get('object') || '') + '"]');
  if (object) object.checked = true;
  for (const input of all('.answers-sheet [type="radio"]')) if (asked.get(input.name)) input.checked = asked.get(input.name) === input.value;
  form.addEventListener('input', show);
  form.addEventListener('change', show);
  form.addEventListener('restored', function () {
    show();
    unfold();
  });
  show();
})();
