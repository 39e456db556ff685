/**
 * Improves the form page: checks the lines, prints the sheet filled or empty, fits long text on one
 * page, keeps what is typed only when asked. Ctrl+P prints the same sheet without it. Nothing is
 * sent anywhere.
 */
(function () {
  'use strict';
  const form = /** @type {HTMLFormElement | null} */ (document.getElementById('blank'));
  if (!form) return;
  const root = document.documentElement;
  const say = form.dataset;
  const files = window.qagida.files;
  const title = document.title;
  const problems = document.getElementById('problems');
  const list = problems.querySelector('.error-summary__list');
  const said = document.querySelector('.desk__said');
  const key = 'qagida-form:' + say.form;
  const all = (/** @type {string} */ selector, /** @type {ParentNode} */ place) => Array.from((place || form).querySelectorAll(selector));
  const action = (/** @type {string} */ name) => document.querySelector('[data-do="' + name + '"]');

  /** Fields with something to type or to choose; signatures and seals are for paper. */
  const fields = all('[data-field][data-name]');

  /** The form is one sheet, or holds several, of which some may not be wanted. */
  const sheets = form.matches('.blank') ? [form] : all('.blank');
  const isWanted = (/** @type {HTMLElement} */ part) => !part.closest('[hidden], details:not([open])');

  /** The elements in which a field is typed. */
  function inputs(/** @type {HTMLElement} */ field) {
    return field.matches('input, textarea') ? [field] : all('input, textarea', field);
  }

  /** What is typed in a field: text, true, the chosen option, day month year, or rows. */
  function value(/** @type {HTMLElement} */ field) {
    switch (field.dataset.kind) {
      case 'tick':
        return field.checked || '';
      case 'choice': {
        const chosen = inputs(field).find((input) => input.checked);
        return chosen ? chosen.value : '';
      }
      case 'date': {
        const parts = ['day', 'month', 'year'].map((part) => document.getElementById(field.id + '-' + part).value.trim());
        return parts.some(Boolean) ? { day: parts[0], month: parts[1], year: parts[2] } : '';
      }
      case 'table': {
        const rows = all('tbody tr', field).map(function (row) {
          const cells = {};
          for (const input of inputs(row)) if (input.value.trim()) cells[input.dataset.column] = input.value;
          return cells;
        });
        while (rows.length && !Object.keys(rows[rows.length - 1]).length) rows.pop();
        return rows.length ? rows : '';
      }
      default:
        return field.value.trim() ? field.value : '';
    }
  }

  /** Whether a line is filled in at all: some depend on a box that is ticked or an answer that is chosen. */
  function isAsked(/** @type {HTMLElement} */ field) {
    const other = document.getElementById(field.dataset.onlyIf || '');
    const answer = field.dataset.onlyIfIs;
    return !other || inputs(other).some((input) => input.checked && (!answer || input.value === answer));
  }

  /** Lines that are not asked lose their tint. */
  function ask() {
    for (const field of fields) field.closest('.blank__field').classList.toggle('blank__field--idle', !isAsked(field));
  }

  function fill(/** @type {HTMLElement} */ field, /** @type {any} */ given) {
    switch (field.dataset.kind) {
      case 'tick':
        field.checked = given === true;
        break;
      case 'choice':
        for (const input of inputs(field)) input.checked = input.value === given;
        break;
      case 'date':
        for (const part of ['day', 'month', 'year']) document.getElementById(field.id + '-' + part).value = (given && given[part]) || '';
        break;
      case 'table': {
        const rows = Array.isArray(given) ? given : [];
        while (all('tbody tr', field).length < rows.length) addRow(field);
        all('tbody tr', field).forEach(function (row, index) {
          for (const input of inputs(row)) input.value = (rows[index] && rows[index][input.dataset.column]) || '';
        });
        break;
      }
      default:
        field.value = typeof given === 'string' ? given : '';
    }
  }

  function values() {
    /** @type {Record<string, any>} */
    const given = {};
    for (const field of fields) {
      const typed = value(field);
      if (typed !== '') given[field.dataset.name] = typed;
    }
    for (const input of all('[data-kept]')) if (input.checked) given[input.name] = input.value;
    return given;
  }

  function restore(/** @type {Record<string, any>} */ given) {
    for (const field of fields) fill(field, given[field.dataset.name]);
    for (const input of all('[data-kept]')) input.checked = given[input.name] === input.value;
    form.dispatchEvent(new Event('restored'));
    changed();
  }

  /* Checking. */

  /** Whether twelve digits are a number that can exist (the last one is the check digit). */
  function isNumber(/** @type {string} */ digits) {
    const sum = (/** @type {number} */ shift) => digits.slice(0, 11).split('').reduce((total, digit, index) => total + Number(digit) * (((index + shift) % 11) + 1), 0) % 11;
    const first = sum(0);
    const check = first === 10 ? sum(2) : first;
    return check < 10 && check === Number(digits[11]);
  }

  /** The number of a month that is written as a number or by its name, in either language. */
  function month(/** @type {string} */ words) {
    if (/^\d{1,2}$/.test(words)) return Number(words);
    const begins = words.toLowerCase().replace(/\.$/, '');
    const names = say.months.split(' ');
    const at = begins.length < 3 ? -1 : names.findIndex((name) => name.split('/').some((stem) => begins.startsWith(stem)));
    return at < 0 ? NaN : (at % 12) + 1;
  }

  function isDate(/** @type {{ day: string, month: string, year: string }} */ date) {
    const year = /^\d{4}$/.test(date.year) ? Number(date.year) : NaN;
    const day = /^\d{1,2}$/.test(date.day) ? Number(date.day) : NaN;
    const number = month(date.month);
    const found = new Date(Date.UTC(year, number - 1, day));
    return found.getUTCFullYear() === year && found.getUTCMonth() === number - 1 && found.getUTCDate() === day;
  }

  /** What is wrong with what is typed, or nothing. */
  function fault(/** @type {string} */ kind, /** @type {any} */ typed) {
    switch (kind) {
      case 'iin':
      case 'bin': {
        const digits = typed.replace(/[\s\u00a0]/g, '');
        if (!/^\d{12}$/.test(digits)) return say.digits;
        return isNumber(digits) ? '' : say[kind];
      }
      case 'date':
        return isDate(typed) ? '' : say.date;
      case 'phone':
        return /^[+\d][\d\s().,;+-]*$/.test(typed.trim()) && typed.replace(/\D/g, '').length >= 5 ? '' : say.phone;
      case 'email':
        return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(typed.trim()) ? '' : say.email;
      default:
        return '';
    }
  }

  function problem(/** @type {HTMLElement} */ field) {
    const typed = value(field);
    if (typed === '') return 'required' in field.dataset && isAsked(field) ? field.dataset.error || say.empty + ' ' + field.dataset.label : '';
    if (field.dataset.kind === 'table') {
      const faults = inputs(field).map((input) => (input.value.trim() ? fault(input.dataset.kind, input.value) : ''));
      return faults.find(Boolean) || '';
    }
    const wrong = fault(field.dataset.kind, typed);
    return wrong && field.dataset.label + ': ' + wrong;
  }

  function check() {
    list.replaceChildren();
    for (const field of fields.filter(isWanted)) {
      const words = problem(field);
      const place = document.getElementById(field.id + '-problem');
      const hint = document.getElementById(field.id + '-hint');
      place.textContent = words;
      place.hidden = !words;
      field.closest('.blank__field').classList.toggle('blank__field--error', Boolean(words));
      const only = field.dataset.onlyIf && field.id + '-only-if';
      const described = [words && place.id, hint && hint.id, only].filter(Boolean).join(' ');
      const first = inputs(field)[0];
      for (const input of new Set([field, first])) {
        if (described) input.setAttribute('aria-describedby', described);
        else input.removeAttribute('aria-describedby');
      }
      // A group has no state of its own: its first input tells.
      if (words) first.setAttribute('aria-invalid', 'true');
      else first.removeAttribute('aria-invalid');
      if (!words) continue;
      const item = document.createElement('li');
      const link = document.createElement('a');
      link.className = 'error-summary__link';
      link.href = '#' + first.id;
      link.textContent = words;
      item.append(link);
      list.append(item);
    }
    problems.hidden = !list.childElementCount;
    document.title = problems.hidden ? title : say.prefix + ' ' + title;
    return problems.hidden;
  }

  list.addEventListener('click', function (event) {
    const link = event.target instanceof Element && event.target.closest('a');
    const input = link && document.getElementById(link.hash.slice(1));
    if (!input) return;
    event.preventDefault();
    input.focus();
  });

  /* Printing. */

  const LOOSE = ['', '1', '2', '3'];

  /** Takes the loosest setting in which a sheet is one page, as it is or empty: a copy is laid out as on paper. */
  function fit(/** @type {HTMLElement} */ sheet) {
    const isEmpty = root.dataset.printing === 'blank';
    const copy = /** @type {HTMLElement} */ (sheet.cloneNode(true));
    for (const part of [copy, ...all('[id]', copy)]) part.removeAttribute('id');
    copy.classList.add('blank--measured');
    copy.setAttribute('aria-hidden', 'true');
    copy.setAttribute('inert', '');
    all('input, textarea', copy).forEach(function (input, index) {
      if (!input.matches('[type="radio"], [type="checkbox"]')) input.value = isEmpty ? '' : all('input, textarea', sheet)[index].value;
    });
    for (const hidden of all('.blank__problem, .blank__tools, .blank__label, .blank__heading', copy)) hidden.remove();
    document.body.append(copy);
    grow(copy);
    // A4 less the margins of @page, in CSS pixels of 96 to the inch; a little is kept in hand.
    const room = ((copy.classList.contains('blank--wide') ? 175 : 257) * 96) / 25.4 - 8;
    for (const dense of LOOSE) {
      copy.dataset.dense = dense;
      if (dense) sheet.dataset.dense = dense;
      else delete sheet.dataset.dense;
      if (copy.scrollHeight <= room) break;
    }
    copy.remove();
  }

  const growsItself = CSS.supports('field-sizing', 'content');

  /** For browsers that do not let a text area grow: as many rows as it needs, and a copy for paper. */
  function grow(/** @type {ParentNode} */ place) {
    if (growsItself) return;
    for (const area of all('textarea', place)) {
      const box = area.parentElement;
      let mirror = box.querySelector('.blank__mirror');
      if (!mirror) {
        mirror = document.createElement('span');
        mirror.className = 'blank__mirror';
        if (area.id) mirror.dataset.mirror = area.id;
        mirror.setAttribute('aria-hidden', 'true');
        box.append(mirror);
        box.classList.add('blank__box--mirrored');
      }
      mirror.textContent = area.value + '\u200b';
    }
  }

  /** More ruled lines than the page came with, for a very long text. */
  function rule() {
    for (const box of all('.blank__box')) {
      const more = box.querySelector('.blank__more');
      if (!more) continue;
      const last = more.lastElementChild;
      while (more.childElementCount < 400 && last.offsetHeight * more.childElementCount < box.offsetHeight + 600) more.append(last.cloneNode());
    }
  }

  function changed() {
    ask();
    grow(form);
    rule();
    fitAll();
  }

  function fitAll() {
    sheets.filter(isWanted).forEach(fit);
  }

  window.addEventListener('beforeprint', changed);
  function printBlank() {
    root.dataset.printing = 'blank';
    fitAll();
    print();
  }
  window.addEventListener('afterprint', function () {
    if (!root.dataset.printing) return;
    delete root.dataset.printing;
    fitAll();
  });

  form.addEventListener('submit', function (event) {
    event.preventDefault();
    if (check()) print();
    else problems.focus();
  });
  document.querySelector('[data-do="print"]').addEventListener('click', function () {
    print();
  });
  action('blank').addEventListener('click', printBlank);

  /* A line of the blank takes no line break of its own; Enter goes on. */
  form.addEventListener('keydown', function (event) {
    const input = event.target;
    if (event.key !== 'Enter' || !(input instanceof HTMLElement)) return;
    if (input.matches('textarea') && input.dataset.kind !== 'long') event.preventDefault();
    if (input.matches('input')) event.preventDefault();
  });

  /* Rows of a table. */

  function addRow(/** @type {HTMLElement} */ table) {
    const rows = all('tbody tr', table);
    const row = /** @type {HTMLElement} */ (rows[rows.length - 1].cloneNode(true));
    for (const input of inputs(row)) {
      const name = table.dataset.name + '-' + (rows.length + 1) + '-' + input.dataset.column;
      input.id = 'field-' + name;
      input.name = name;
      input.value = '';
    }
    table.tBodies[0].append(row);
    return row;
  }
  for (const tools of all('.blank__tools')) tools.hidden = false;
  form.addEventListener('click', function (event) {
    const button = event.target instanceof Element && event.target.closest('[data-add]');
    if (!button) return;
    inputs(addRow(document.getElementById(button.dataset.add)))[0].focus();
    changed();
  });

  /* Keeping: only when asked, only on this device. */

  function stored() {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  }

  function keep() {
    try {
      localStorage.setItem(key, JSON.stringify(values()));
      return true;
    } catch {
      return false;
    }
  }

  function showKept() {
    const kept = stored() !== null;
    action('keep').hidden = kept;
    action('forget').hidden = !kept;
  }

  action('keep').addEventListener('click', function () {
    said.textContent = keep() ? say.kept : say.lost;
    showKept();
    if (!action('forget').hidden) action('forget').focus();
  });
  action('forget').addEventListener('click', function () {
    try {
      localStorage.removeItem(key);
    } catch {
      // Nothing was kept.
    }
    said.textContent = say.forgotten;
    showKept();
    action('keep').focus();
  });
  /* To clear takes one key, and so does to take it back, until something else is typed. */
  const clear = action('clear');
  const clearName = clear.textContent;
  /** @type {Record<string, any> | undefined} */
  let cleared;
  function offer(/** @type {Record<string, any> | undefined} */ given) {
    cleared = given && Object.keys(given).length ? given : undefined;
    clear.textContent = cleared ? clear.dataset.back : clearName;
  }
  clear.addEventListener('click', function () {
    const typed = cleared ? undefined : values();
    restore(cleared || {});
    offer(typed);
    said.textContent = cleared ? clear.dataset.said : '';
    problems.hidden = true;
    document.title = title;
    for (const place of all('.blank__problem')) {
      // Its words are still a description of the field.
      place.textContent = '';
      place.hidden = true;
    }
    for (const place of all('.blank__field--error')) place.classList.remove('blank__field--error');
    for (const input of all('[aria-invalid]')) input.removeAttribute('aria-invalid');
    if (stored() !== null) keep();
  });
  action('export').addEventListener('click', function () {
    const saved = { qagida: 'form', form: say.form, values: values() };
    files.saveJson('qagida-' + say.form.replace(/[@:/]/g, '-') + '.json', saved);
  });
  files.loadJson(document.getElementById('import'), function (saved) {
    const known = saved && saved.qagida === 'form' && saved.form === say.form && saved.values;
    if (known) {
      restore(saved.values);
      offer(undefined);
    }
    said.textContent = known ? say.imported : say.foreign;
    if (known && stored() !== null) keep();
  });

  let waiting = 0;
  form.addEventListener('input', function () {
    offer(undefined);
    grow(form);
    clearTimeout(waiting);
    waiting = setTimeout(function () {
      rule();
      fitAll();
      if (stored() !== null) keep();
    }, 250);
  });
  form.addEventListener('change', function () {
    clearTimeout(waiting);
    changed();
    if (stored() !== null) keep();
  });

  /* The same form in another language: what is typed goes along in the memory of the tab, this one
     step, for nothing may be stored that was not asked for. */
  const HANDED = 'qagida-form ';
  for (const link of document.querySelectorAll('[data-language]')) {
    link.addEventListener('click', function () {
      if (stored() === null) window.name = HANDED + JSON.stringify({ form: say.form, values: values() });
    });
  }
  function handed() {
    if (!window.name.startsWith(HANDED)) return null;
    const given = window.name.slice(HANDED.length);
    window.name = '';
    try {
      const { form: of, values: typed } = JSON.parse(given);
      return of === say.form && Object.keys(typed).length ? typed : null;
    } catch {
      return null;
    }
  }

  for (const hidden of document.querySelectorAll('[data-do][hidden], [type="submit"][hidden], .desk__load')) hidden.hidden = false;
  showKept();
  const draft = stored();
  if (draft !== null) {
    try {
      restore(JSON.parse(draft));
      said.textContent = say.restored;
    } catch {
      // What is stored is no draft of this form.
    }
  }
  const along = handed();
  if (along && draft === null) restore(along);
  // What the browser itself brought back, or somebody typed before the script came.
  changed();
})();
