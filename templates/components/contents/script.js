/**
 * The contents on the rail follow the reader: the heading and the point at the top of the window are
 * marked, and brought into sight where the contents are longer than the window. Without this script they
 * are links.
 */
(function () {
  const contents = /** @type {HTMLElement | null} */ (document.querySelector('.book__rail .contents'));
  if (!contents) return;
  /** Below this height a unit has not begun to be read: more than the margin with which links scroll. */
  const TOP = 48;
  const rail = contents.parentElement;
  const links = new Map();
  const units = [];
  for (const link of contents.querySelectorAll('a')) {
    const unit = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!unit) continue;
    if (!links.has(unit)) units.push(unit);
    links.set(unit, [...(links.get(unit) || []), link]);
  }
  /** @type {HTMLAnchorElement[]} */
  let marked = [];
  let waiting = 0;

  function follow() {
    waiting = 0;
    const passed = units.filter((unit) => unit.getBoundingClientRect().top < TOP);
    const point = passed.pop();
    const heading = point && links.get(point)[0].matches('.keypad__key') ? links.get(point)[0].closest('.contents__item').querySelector('a') : null;
    const now = point ? links.get(point).concat(heading || []) : [];
    if (now.every((link) => marked.includes(link)) && now.length === marked.length) return;
    for (const link of marked) link.removeAttribute('aria-current');
    for (const link of now) link.setAttribute('aria-current', 'location');
    marked = now;
    const link = now[0];
    // Not under the hand or the focus of a reader who is in the contents.
    if (!link || contents.matches(':hover') || contents.contains(document.activeElement)) return;
    const from = link.offsetTop - rail.offsetTop;
    if (from < rail.scrollTop || from + link.offsetHeight > rail.scrollTop + rail.clientHeight) rail.scrollTop = from - rail.clientHeight / 3;
  }

  addEventListener('scroll', function () {
    waiting ||= requestAnimationFrame(follow);
  }, { passive: true });
})();
