/**
 * Finds the redaction that applied on a day: marks its row and says which it is. The rows tell their
 * days themselves; a day that no source gives is the earliest that it can be, and is said to be so.
 */
(function () {
  'use strict';
  const form = /** @type {HTMLFormElement | null} */ (document.getElementById('periods'));
  const calendar = window.qagida && window.qagida.calendar;
  if (!form || !calendar) return;
  const say = form.dataset;
  const stems = say.stems.split(' ');
  const rows = Array.from(document.querySelectorAll('.table__row[data-since]'));
  const fields = ['day', 'month', 'year'].map((name) => form.elements[name]);
  const problem = document.getElementById('periods-problem');
  const title = document.title;
  const answer = form.querySelector('[role="status"]');

  function choose(/** @type {string} */ day) {
    const begun = rows.filter((row) => row.dataset.since <= day);
    const row = begun[begun.length - 1];
    for (const other of rows) other.toggleAttribute('data-chosen', other === row);
    if (!row) return [say.before];
    const ended = row.dataset.until && row.dataset.until <= day && 'ends' in row.dataset;
    const name = row.querySelector('th');
    const link = name.querySelector('a');
    const shown = link ? link.cloneNode(true) : name.firstChild.textContent.trim();
    const parts = ended && row.dataset.ends !== 'unsure' ? [say.ended] : [say.applied, ' ', shown, '.'];
    if (ended && row.dataset.ends === 'unsure') parts.push(' ', say.perhaps);
    if (!ended && 'unsure' in row.dataset) parts.push(' ', say.unsure);
    return parts;
  }

  form.addEventListener('submit', function (event) {
    event.preventDefault();
    const typed = calendar.parse(fields.map((field) => field.value).join(' '), stems);
    const wrong = isNaN(typed);
    for (const field of fields) calendar.tell(field, problem, wrong ? say.wrong : '');
    document.title = wrong ? say.prefix + ' ' + title : title;
    if (wrong) for (const row of rows) row.removeAttribute('data-chosen');
    answer.replaceChildren(...(wrong ? [] : choose(calendar.iso(typed))));
    if (wrong) fields[0].focus();
  });
})();
