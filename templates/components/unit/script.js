/**
 * The permalink of a unit also copies a citation in the language of the page: act, unit,
 * redaction, address. Without this script it is a link to the unit.
 */
(function () {
  const law = document.querySelector('[data-citation]');
  if (!law || !navigator.clipboard) return;
  const said = document.createElement('p');
  said.className = 'visually-hidden';
  said.setAttribute('role', 'status');
  document.body.append(said);
  law.addEventListener('click', function (event) {
    const link = event.target instanceof Element && event.target.closest('.unit__link');
    if (!link) return;
    const words = link.title + ', ' + law.dataset.citation + '. ' + link.href;
    navigator.clipboard.writeText(words).then(function () {
      said.textContent = law.dataset.copied;
      link.dataset.copied = law.dataset.copied;
      setTimeout(function () {
        delete link.dataset.copied;
      }, 2000);
    }, function () {});
  });
})();
