/**
 * Takes out of copied text what only serves its setting: soft hyphens, word joiners, spaces that
 * do not break. What is copied is the law as it was published. Where nothing is selected the clipboard
 * stays as it is: it may hold a citation.
 */
(function () {
  document.addEventListener('copy', function (event) {
    const selection = document.getSelection();
    const field = document.activeElement;
    if (!selection || selection.isCollapsed || !event.clipboardData || (field && /^(INPUT|TEXTAREA)$/.test(field.tagName))) return;
    const clean = (/** @type {string} */ text) => text.replace(/[\u00ad\u2060]/g, '').replace(/\u00a0/g, ' ');
    const holder = document.createElement('div');
    for (let i = 0; i < selection.rangeCount; i += 1) {
      holder.append(selection.getRangeAt(i).cloneContents());
    }
    for (const added of holder.querySelectorAll('.unit__link')) added.remove();
    event.clipboardData.setData('text/plain', clean(selection.toString()));
    event.clipboardData.setData('text/html', clean(holder.innerHTML));
    event.preventDefault();
  });
})();
