/**
 * The permalink of a unit also copies a citation in the language of the page: act, unit,
 * redaction, address; and tells since when the unit stands there. Without this script it is a link
 * to the unit.
 */
(function () {
  const law = /** @type {HTMLElement | null} */ (document.querySelector('[data-copied]'));
  if (!law || !navigator.clipboard) return;
  const said = document.createElement('p');
  said.className = 'visually-hidden';
  said.setAttribute('role', 'status');
  document.body.append(said);
  /** The note of the unit or of the one round it, else what holds for the whole document. */
  function why(/** @type {Element} */ link) {
    for (let unit = link.closest('.unit'); unit; unit = unit.parentElement.closest('.unit')) {
      const note = unit.querySelector(':scope > .unit__row > .unit__margin > .note--provenance > .note__summary');
      if (note) return note.textContent.trim();
    }
    const whole = /** @type {HTMLElement | null} */ (link.closest('[data-why]'));
    return whole ? whole.dataset.why : '';
  }
  law.addEventListener('click', function (event) {
    const link = event.target instanceof Element && event.target.closest('.unit__link, .table__link');
    const within = /** @type {HTMLElement | null} */ (link && link.closest('[data-citation]'));
    if (!within) return;
    const cited = within.dataset.citation.replace('[]', () => link.title);
    const words = cited[0].toUpperCase() + cited.slice(1) + '. ' + link.href;
    navigator.clipboard.writeText(words).then(function () {
      const told = [law.dataset.copied, why(link)].filter(Boolean).join('. ');
      said.textContent = told;
      link.dataset.copied = told;
      // To follow a fragment takes the focus away, and with it the mark and what it tells.
      link.focus({ preventScroll: true });
      setTimeout(function () {
        delete link.dataset.copied;
      }, 4000);
    }, function () {});
  });
})();
