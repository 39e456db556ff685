/**
 * Improves the page of a comparison: each count becomes a switch of a filter, and the keys n and p
 * lead from change to change. The keys act only where the reader has not turned them off (the
 * settings page), and never while something is typed.
 */
(function () {
  const pairs = document.querySelector('.pairs');
  const glance = document.querySelector('.glance');
  if (!(pairs instanceof HTMLElement) || !(glance instanceof HTMLElement)) return;

  /** @type {HTMLElement[]} */
  const rows = Array.from(pairs.querySelectorAll('.match'));
  const changes = (/** @type {HTMLElement} */ row) => (row.dataset.change || '').split(' ');

  // The filter.
  const chosen = new Set();
  const status = glance.querySelector('[role="status"]');
  /** @type {HTMLButtonElement[]} */
  const buttons = [];
  const bar = document.createElement('div');
  const all = document.createElement('button');
  bar.className = 'glance__bar';
  all.type = 'button';
  all.className = 'button button--bare';
  all.textContent = glance.dataset.off || '';
  all.hidden = true;
  status.before(bar);
  bar.append(status, all);
  const show = function () {
    let count = 0;
    for (const row of rows) {
      row.hidden = chosen.size > 0 && !changes(row).some((change) => chosen.has(change));
      if (!row.hidden && !row.classList.contains('match--away')) count += 1;
    }
    // What holds nothing any more is out of the way; what is shown is not folded.
    for (const holder of pairs.querySelectorAll('.fold, .pair, .pairs__document')) {
      const left = holder.querySelector('.match:not([hidden])');
      if (holder instanceof HTMLElement) holder.hidden = !left;
      if (holder instanceof HTMLDetailsElement) holder.open = chosen.size > 0 && Boolean(left);
    }
    for (const button of buttons) {
      button.setAttribute('aria-pressed', String(chosen.has(button.dataset.change)));
    }
    all.hidden = chosen.size === 0;
    status.textContent = chosen.size ? glance.dataset.shown + ' ' + count : '';
  };
  glance.setAttribute('role', 'group');
  glance.setAttribute('aria-label', glance.dataset.filter || '');
  // The counts stay as they are for the paper; on the screen the switches stand in their place.
  const list = glance.querySelector('.glance__list');
  const switches = list.cloneNode(true);
  list.classList.add('glance__list--paper');
  switches.classList.add('glance__list--screen');
  list.after(switches);
  for (const item of switches.querySelectorAll('.glance__item')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'glance__button';
    button.dataset.change = item.dataset.change;
    button.setAttribute('aria-pressed', 'false');
    button.append(...item.childNodes);
    item.append(button);
    buttons.push(button);
    button.addEventListener('click', function () {
      const change = button.dataset.change;
      if (!chosen.delete(change)) chosen.add(change);
      show();
    });
  }
  all.addEventListener('click', function () {
    chosen.clear();
    show();
    buttons[0].focus();
  });
  // A link into what the filter hides shows everything again.
  addEventListener('hashchange', function () {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && chosen.size && target.closest('[hidden]')) {
      chosen.clear();
      show();
      target.scrollIntoView();
    }
  });

  // The keys. On the Kazakh and Russian layouts the same keys give other letters.
  const STEPS = { n: 1, p: -1, т: 1, з: -1 };
  const isOff = () => document.documentElement.dataset.keys === 'off';
  const hint = pairs.querySelector('.pairs__keys');
  if (hint instanceof HTMLElement) hint.hidden = isOff();
  document.addEventListener('keydown', function (event) {
    const step = STEPS[event.key.toLowerCase()];
    const target = event.target;
    const typing = target instanceof HTMLElement
      && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) && target.type !== 'radio');
    if (!step || typing || event.ctrlKey || event.altKey || event.metaKey || isOff()) return;
    const stops = rows.filter((row) => !row.hidden && !row.classList.contains('match--away') && row.dataset.change !== 'same');
    // From where the reader is: the row that has the focus if it is in sight, else the top of the
    // window.
    const focused = document.activeElement && document.activeElement.closest('.match');
    const box = focused && focused.getBoundingClientRect();
    const here = box && box.bottom > 0 && box.top < innerHeight ? focused : null;
    const top = (/** @type {Element} */ row) => row.getBoundingClientRect().top;
    const after = (/** @type {Element} */ row) => here
      ? Boolean(here.compareDocumentPosition(row) & Node.DOCUMENT_POSITION_FOLLOWING)
      : top(row) > 8;
    const before = (/** @type {Element} */ row) => here
      ? Boolean(here.compareDocumentPosition(row) & Node.DOCUMENT_POSITION_PRECEDING)
      : top(row) < -8;
    const next = step > 0 ? stops.find(after) : stops.filter(before).pop();
    if (!next) return;
    event.preventDefault();
    next.tabIndex = -1;
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: 'start' });
  });
})();
