/**
 * Tells what stands behind a reference or a term: the words of the unit, its act and its redaction, in a
 * card beside the link. It comes where the pointer or the focus rests on the link, or with a first touch;
 * a second touch, a click or Enter follow the link as ever. Escape closes it, and the pointer may go into
 * it. What stands on another page is read from that page; from disk no page can be read, and the link
 * tells what its title says. Without this script the links are links.
 */
(function () {
  const main = document.getElementById('main');
  const open = document.body.dataset.cardOpen;
  if (!main || !open) return;
  const REST = 350;
  const PATIENCE = 1500;
  const LONGEST = 420;
  /** @type {Record<string, Promise<Document | null>>} */
  const pages = {};
  const card = document.createElement('div');
  card.className = 'card';
  card.id = 'card';
  card.hidden = true;
  main.append(card);
  /** @type {HTMLAnchorElement | null} */
  let shown = null;
  let asked = 0;

  function page(/** @type {string} */ address) {
    if (address === location.href.split('#')[0]) return Promise.resolve(document);
    if (!/^https?:/.test(address)) return Promise.resolve(null);
    pages[address] ??= fetch(address)
      .then((answer) => (answer.ok ? answer.text() : Promise.reject(answer.status)))
      .then((text) => new DOMParser().parseFromString(text, 'text/html'))
      .catch(function () {
        delete pages[address];
        return null;
      });
    return pages[address];
  }

  function plain(/** @type {Element} */ element) {
    const copy = /** @type {Element} */ (element.cloneNode(true));
    for (const own of copy.querySelectorAll('.unit__link, .visually-hidden')) own.remove();
    return copy.textContent.trim();
  }

  /** The words of a unit with those inside it, paragraph by paragraph, and no more than fit. */
  function words(/** @type {Element} */ target) {
    const inside = target.matches('.unit') ? [...target.querySelectorAll('.unit__text, tr')] : [target];
    const told = [];
    let length = 0;
    for (const one of inside.map(plain).filter(Boolean)) {
      if (length + one.length > LONGEST) {
        const rest = one.slice(0, LONGEST - length).replace(/\s+\S*$/, '');
        told.push(rest + '…');
        break;
      }
      told.push(one);
      length += one.length;
    }
    return told;
  }

  /** What a link leads to: paragraphs, their language, and where they stand. */
  function found(/** @type {Document} */ from, /** @type {string} */ id) {
    const target = id ? from.getElementById(id) : from.querySelector('h1');
    if (!target) return null;
    const told = words(target);
    if (!told.length) return null;
    const link = /** @type {HTMLElement | null} */ (target.querySelector('.unit__link, .table__link'));
    const within = /** @type {HTMLElement | null} */ (target.closest('[data-citation]'));
    // An act as a whole is told by its number, day and redaction, with which every description begins,
    // and by its state.
    const head = from.querySelector('meta[name="description"]').getAttribute('content').split(':')[0];
    const state = from.querySelector('.facts__value');
    const whole = id ? plain(from.querySelector('h1')) : [head, state && plain(state)].filter(Boolean).join('. ');
    const cited = within && link ? within.dataset.citation.replace('[]', () => link.title) : whole;
    const lang = target.closest('[lang]').getAttribute('lang');
    return { told, lang, cited: cited.slice(0, 1).toUpperCase() + cited.slice(1) };
  }

  function write(/** @type {HTMLAnchorElement} */ link, /** @type {ReturnType<typeof found>} */ what) {
    const said = document.createElement('div');
    said.lang = what.lang;
    for (const text of what.told) {
      const paragraph = document.createElement('p');
      paragraph.className = 'card__words';
      paragraph.textContent = text;
      said.append(paragraph);
    }
    const source = document.createElement('p');
    source.className = 'card__source';
    source.textContent = [what.cited, link.matches('.ref--out') ? document.body.dataset.cardOut : ''].filter(Boolean).join('. ');
    const way = document.createElement('a');
    way.className = 'actions__link';
    way.href = link.href;
    way.textContent = open;
    // Enter on the link itself does the same: no second stop.
    way.tabIndex = -1;
    const last = document.createElement('p');
    last.append(way);
    card.replaceChildren(said, source, last);
    card.hidden = false;
    const line = link.getClientRects()[0];
    const room = document.documentElement.clientWidth - card.offsetWidth - 16;
    card.style.left = Math.max(16, Math.min(line.left, room)) + scrollX + 'px';
    const below = [...link.getClientRects()].pop().bottom + 6;
    const fits = below + card.offsetHeight < innerHeight || line.top < innerHeight / 2;
    card.style.top = (fits ? below : line.top - card.offsetHeight - 6) + scrollY + 'px';
    link.setAttribute('aria-describedby', 'card');
    // The browser would show the title over the card.
    if (link.title) {
      link.dataset.title = link.title;
      link.removeAttribute('title');
    }
    shown = link;
  }

  function close() {
    asked += 1;
    card.hidden = true;
    if (!shown) return;
    shown.removeAttribute('aria-describedby');
    if (shown.dataset.title) shown.title = shown.dataset.title;
    shown = null;
  }

  async function show(/** @type {HTMLAnchorElement} */ link) {
    const mine = (asked += 1);
    const [address, id = ''] = link.href.split('#');
    const from = await page(address);
    if (mine !== asked) return;
    const what = from && found(from, decodeURIComponent(id));
    close();
    if (what) write(link, what);
    return Boolean(what);
  }

  const linkOf = (/** @type {EventTarget | null} */ target) => (target instanceof Element ? /** @type {HTMLAnchorElement | null} */ (target.closest('a.ref[href], a.term[href]')) : null);
  /** Rests of the pointer and of the focus are counted apart: text that scrolls moves under the pointer. */
  const rest = { pointer: 0, focus: 0 };
  const later = (/** @type {'pointer' | 'focus'} */ by, /** @type {() => void} */ what) => {
    clearTimeout(rest[by]);
    rest[by] = setTimeout(what, REST);
  };

  let isTouch = false;
  document.addEventListener('pointerdown', function (event) {
    isTouch = event.pointerType === 'touch';
    if (!card.hidden && event.target instanceof Element && !event.target.closest('.card') && linkOf(event.target) !== shown) close();
  });
  document.addEventListener('pointerover', function (event) {
    if (event.pointerType === 'touch') return;
    const link = main.contains(/** @type {Node} */ (event.target)) ? linkOf(event.target) : null;
    if (link) {
      if (link === shown) clearTimeout(rest.pointer);
      else later('pointer', () => show(link));
    } else if (shown && document.activeElement !== shown && !card.contains(/** @type {Node} */ (event.target))) later('pointer', close);
    else clearTimeout(rest.pointer);
  });
  main.addEventListener('focusin', function (event) {
    const link = linkOf(event.target);
    if (link && link.matches(':focus-visible')) later('focus', () => show(link));
  });
  main.addEventListener('focusout', function () {
    clearTimeout(rest.focus);
    if (shown && !card.matches(':hover')) close();
  });
  main.addEventListener('click', function (event) {
    if (card.contains(/** @type {Node} */ (event.target)) && !(event.target instanceof Element && event.target.closest('a'))) return;
    const link = linkOf(event.target);
    if (!link || !isTouch || link === shown) {
      clearTimeout(rest.pointer);
      clearTimeout(rest.focus);
      close();
      return;
    }
    event.preventDefault();
    // Who waits longer for a card than for a page is better served by the page.
    const waited = new Promise((done) => {
      setTimeout(done, PATIENCE, false);
    });
    Promise.race([show(link), waited]).then(function (isShown) {
      if (isShown === false && shown !== link) location.href = link.href;
    });
  });
  document.addEventListener('keydown', function (event) {
    isTouch = false;
    if (event.key !== 'Escape' || card.hidden) return;
    close();
    event.stopPropagation();
  }, true);
})();
