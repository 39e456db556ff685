/**
 * Chooses the language by what was chosen before, then by the languages of the browser, and
 * remembers a choice made here. Without this script the reader chooses himself.
 */
(function () {
  const KEY = 'qagida-language';
  const links = new Map();
  for (const link of document.querySelectorAll('[data-choose]')) {
    links.set(link.dataset.choose, link.href);
    link.addEventListener('click', function () {
      try {
        localStorage.setItem(KEY, link.dataset.choose);
      } catch {
        // The choice is not remembered.
      }
    });
  }
  let kept = null;
  try {
    kept = localStorage.getItem(KEY);
  } catch {
    // Nothing is remembered here.
  }
  const wanted = [kept].concat(Array.from(navigator.languages || [])).filter(Boolean);
  for (const language of wanted) {
    const href = links.get(language.split('-')[0].toLowerCase());
    if (href && !location.hash) {
      location.replace(href);
      return;
    }
  }
})();
