/**
 * Improves the page of deadlines: writes the date of every step into the steps, draws them on one
 * axis of days, names the days off on the way, keeps procedure and day in the address, makes a
 * calendar file. The days are counted by calendar.js; the words stand on the page.
 */
(function () {
  'use strict';
  const form = /** @type {HTMLFormElement | null} */ (document.getElementById('deadlines'));
  const calendar = window.qagida && window.qagida.calendar;
  if (!form || !calendar || !window.qagida.calendars) return;
  const say = form.dataset;
  const title = document.title;
  const byId = (/** @type {string} */ id) => document.getElementById(id);
  const all = (/** @type {string} */ selector, /** @type {ParentNode} */ place) => Array.from((place || document).querySelectorAll(selector));
  const stems = say.stems.split(' ');
  const months = say.months.split(' ');
  const weekdays = say.weekdays.split(',');
  const choice = /** @type {HTMLSelectElement} */ (byId('procedure'));
  const fields = ['day', 'month', 'year'].map(byId);
  const sections = all('[data-procedure]');
  const result = byId('result');
  const actions = byId('actions');

  /** Why days are off, by day, from the tables of the page. */
  const names = {};
  for (const row of all('[data-off]')) for (const one of row.dataset.off.split(' ')) names[one] = row.querySelector('.year__reason').textContent;

  /* Words for days. */

  const two = (/** @type {number} */ number) => String(number).padStart(2, '0');
  const parts = (/** @type {number} */ day) => calendar.iso(day).split('-').map(Number);
  const short = (/** @type {number} */ day) => two(parts(day)[2]) + '.' + two(parts(day)[1]);
  const long = (/** @type {number} */ day) => short(day) + '.' + parts(day)[0];

  /** Days in a row together: `20, 26–28.03`. */
  function runs(/** @type {number[]} */ days) {
    /** @type {number[][]} */
    const found = [];
    for (const day of days) {
      const last = found[found.length - 1];
      if (last && last[1] === day - 1) last[1] = day;
      else found.push([day, day]);
    }
    const date = (/** @type {number} */ day) => parts(day)[2];
    const dated = (/** @type {number} */ day) => date(day) + '.' + two(parts(day)[1]);
    const together = (/** @type {number} */ a, /** @type {number} */ b) => parts(a)[1] === parts(b)[1];
    return found
      .map(function ([from, to], index) {
        const next = found[index + 1];
        const end = next && together(to, next[0]) ? date(to) : dated(to);
        return from === to ? end : (together(from, to) ? date(from) : dated(from)) + '–' + end;
      })
      .join(', ');
  }

  /** Days off by their names, in the order of the days. */
  function named(/** @type {number[]} */ days) {
    /** @type {{ name: string, days: number[] }[]} */
    const found = [];
    for (const day of days) {
      const name = names[calendar.iso(day)] || '';
      const last = found[found.length - 1];
      if (last && last.name === name) last.days.push(day);
      else found.push({ name: name, days: [day] });
    }
    return found;
  }

  function fill(/** @type {string} */ words, /** @type {Record<string, string | number>} */ given) {
    return words.replace(/#([a-z]+)/g, (whole, name) => (name in given ? String(given[name]) : whole));
  }

  function element(/** @type {string} */ tag, /** @type {string} */ name, /** @type {(string | Node)[]} */ ...inside) {
    const made = document.createElement(tag);
    if (name) made.className = name;
    made.append(...inside);
    return made;
  }

  /* What is asked. */

  function section() {
    return sections.find((one) => one.dataset.procedure === choice.value) || sections[0];
  }

  function first() {
    return form.elements.count.value === 'first';
  }

  function started() {
    return calendar.parse(fields.map((field) => field.value).join(' '), stems);
  }

  function stepsOf(/** @type {HTMLElement} */ place) {
    return all('[data-step]', place).map((item) => ({
      item: item,
      id: item.dataset.step,
      days: Number(item.dataset.days || 0),
      kind: item.dataset.kind,
      after: item.dataset.after || '',
      leading: (item.dataset.leading || '').split(' '),
      known: /** @type {HTMLInputElement | null} */ (item.querySelector('.step__known input')),
    }));
  }

  /** Days on which periods have really started, typed at their steps. */
  function knownDays(steps) {
    const known = {};
    for (const step of steps) {
      if (!step.known) continue;
      const typed = step.known.value.trim();
      const day = typed ? calendar.parse(typed, stems) : NaN;
      calendar.tell(step.known, byId(step.known.id + '-problem'), typed && isNaN(day) ? say.wrong : '');
      if (!isNaN(day)) known[step.id] = day;
    }
    return known;
  }

  /* What follows. */

  function show() {
    const place = section();
    for (const one of sections) one.hidden = one !== place;
    const option = choice.selectedOptions[0];
    byId('event-words').textContent = option.dataset.event || '';
    const steps = stepsOf(place);
    const from = started();
    const known = knownDays(steps);
    const planned = isNaN(from) ? [] : calendar.plan(steps, from, first(), known);
    steps.forEach((step, index) => write(step, planned[index], step.id in known));
    result.hidden = actions.hidden = isNaN(from);
    document.documentElement.toggleAttribute('data-planned', !isNaN(from));
    if (!isNaN(from)) sum(place, from, planned, steps);
    one(from);
    remember(from, known);
    return planned;
  }

  /** A step with its date, the days that were counted, the days that were not. */
  function write(step, planned, isKnown) {
    const time = step.item.querySelector('.step__day');
    const weekday = step.item.querySelector('.step__weekday');
    const counted = step.item.querySelector('.step__counted');
    const strip = step.item.querySelector('.strip');
    const assumed = step.item.querySelector('.step__assumed');
    const details = step.item.querySelector('.step__known');
    if (details) details.hidden = !planned;
    time.hidden = !planned;
    weekday.textContent = '';
    const used = step.item.querySelector('.step__used');
    counted.replaceChildren();
    used.hidden = !isKnown;
    used.textContent = isKnown ? say.known + ' ' + long(planned.from) + '.' : '';
    strip.replaceChildren();
    counted.hidden = strip.hidden = true;
    if (!planned) return;
    const deadline = planned.deadline;
    time.dateTime = calendar.iso(planned.end);
    time.textContent = long(planned.end);
    weekday.textContent = weekdays[calendar.weekday(planned.end)];
    counted.hidden = false;
    if (assumed) assumed.hidden = isKnown;
    if (!deadline) {
      counted.append(step.leading[0] ? say.same : say.starts);
      return;
    }
    counted.append(say.counted + ' ' + runs(deadline.counted) + '.');
    const off = named(deadline.skipped);
    if (off.length) counted.append(' ' + say.skipped + ' ' + off.map((group) => runs(group.days) + ' – ' + group.name).join('; ') + '.');
    draw(strip, deadline);
  }

  /** The days of a period one by one, for screens on which the drawing does not fit. */
  function draw(/** @type {HTMLElement} */ strip, deadline) {
    const begin = Math.min(...deadline.counted);
    if (deadline.date - begin > 40) return;
    for (let day = begin; day <= deadline.date; day += 1) {
      const number = deadline.counted.indexOf(day) + 1;
      const off = calendar.iso(day) in names && !calendar.isWorking(day);
      const kind = number ? 'work' : off ? 'named' : 'rest';
      const item = element('li', 'strip__day strip__day--' + kind, element('b', 'strip__number', number ? String(number) : '\u00a0'), String(parts(day)[2]));
      if (day === deadline.date) item.classList.add('strip__day--due');
      strip.append(item);
    }
    // The same days are said in words beside it.
    strip.setAttribute('aria-hidden', 'true');
    strip.hidden = false;
  }

  /** The result as a whole: from when to when, what is off on the way, what is not sure. */
  function sum(/** @type {HTMLElement} */ place, from, planned, steps) {
    const last = Math.max(from, ...planned.map((step) => step.end));
    const begin = Math.min(from, ...planned.map((step) => step.from));
    const days = [];
    for (let day = begin; day <= last; day += 1) days.push(day);
    const after = days.filter((day) => day > from || first());
    byId('result-name').textContent = begin === last ? long(begin) : long(begin) + ' – ' + long(last);
    byId('result-span').textContent = fill(say.span, { working: after.filter(calendar.isWorking).length, calendar: after.length });
    warn(place, from, planned);
    rests(days);
    chart(begin, last, from, planned, steps);
  }

  function warn(/** @type {HTMLElement} */ place, from, planned) {
    const words = [];
    const own = place.dataset;
    const day = (/** @type {string} */ text) => calendar.day(...text.split('-').map(Number));
    if (own.since && from < day(own.since)) words.push(fill(say.early, { date: long(day(own.since)) }));
    if (own.until && from >= day(own.until)) words.push(fill(say.late, { date: long(day(own.until)) }));
    else if (own.state === 'repealed') words.push(say.ended);
    words.push(...unconfirmed(planned.map((step) => step.deadline)));
    byId('warnings').replaceChildren(...words.map((line) => element('li', 'warnings__item', line)));
  }

  /** What is not confirmed in the years that periods touch: one line for years of one kind. */
  function unconfirmed(deadlines) {
    const years = new Set([].concat(...deadlines.map((deadline) => (deadline ? deadline.unconfirmed : []))));
    /** @type {Map<string, string[]>} */
    const lines = new Map();
    for (const year of Array.from(years).sort()) {
      const held = document.querySelector('[data-year="' + year + '"]');
      const words = held ? say.unconfirmed + ' ' + (held.dataset.note || '') : say.unheld;
      lines.set(words, (lines.get(words) || []).concat(String(year)));
    }
    return Array.from(lines, ([words, years]) => fill(words, { years: years.join(', ') }).trim());
  }

  /** The days off on the way, by name. */
  function rests(/** @type {number[]} */ days) {
    const items = [];
    const add = function (/** @type {string} */ kind, /** @type {string} */ when, /** @type {string} */ what) {
      const swatch = element('span', 'rests__swatch rests__swatch--' + kind);
      items.push(element('div', 'rests__item', element('dt', 'rests__days', swatch, when), element('dd', 'rests__name', what)));
    };
    const off = days.filter((day) => !calendar.isWorking(day));
    const isNamed = (/** @type {number} */ day) => calendar.iso(day) in names;
    for (const group of named(off.filter(isNamed))) add('named', runs(group.days), group.name);
    const worked = days.filter((day) => calendar.isWorking(day) && calendar.weekday(day) > 4);
    if (worked.length) add('work', runs(worked), byId('rests').dataset.worked);
    const weekends = off.filter((day) => !isNamed(day));
    if (weekends.length) add('rest', say.weekend, weekends.length > 16 ? String(weekends.length) : runs(weekends));
    byId('rests').replaceChildren(...items);
  }

  /* The drawing: days on one axis, a bar a period. */

  function svg(/** @type {string} */ tag, /** @type {Record<string, string | number>} */ given, /** @type {string} */ words) {
    const made = document.createElementNS('http://www.w3.org/2000/svg', tag);
    for (const name of Object.keys(given)) made.setAttribute(name, String(given[name]));
    if (words) made.textContent = words;
    return made;
  }

  function chart(begin, end, from, planned, steps) {
    const rows = planned.map((one, index) => ({ one: one, step: steps[index] })).filter((row) => row.one.deadline);
    const ROOM = 0.22;
    const least = (/** @type {{ one: any }} */ row) => Math.min(...row.one.deadline.counted);
    // Where a bar leaves no room for its words on either side, the axis goes on for some days.
    const whole = end - begin + 1;
    const tight = rows.some((row) => (end - row.one.end) / whole < ROOM && (least(row) - begin) / whole < ROOM);
    const last = tight ? end + Math.max(4, Math.ceil((whole * ROOM) / (1 - ROOM))) : end;
    const columns = last - begin + 1;
    const x = (/** @type {number} */ day) => Math.round(((day - begin) * 1e5) / columns) / 1000 + '%';
    const wide = (/** @type {number} */ count) => Math.round((count * 1e5) / columns) / 1000 + '%';
    const middle = (/** @type {number} */ day) => Math.round(((day - begin + 0.5) * 1e5) / columns) / 1000 + '%';
    const height = 48 + rows.length * 30;
    const fine = columns <= 34;
    const dues = new Set(rows.map((row) => row.one.end).concat(from));
    const label = say.line + ', ' + long(begin) + ' – ' + long(end) + ': ' + rows.map((row) => row.step.item.querySelector('.step__unit').textContent + ' ' + long(row.one.end)).join('; ');
    const picture = svg('svg', { class: 'plan__drawing', width: '100%', height: height, role: 'img', 'aria-label': label });
    const add = (/** @type {string} */ tag, given, /** @type {string} */ words) => picture.append(svg(tag, given, words));

    for (let day = begin; day <= end; day += 1) {
      const off = !calendar.isWorking(day);
      const isNamed = calendar.iso(day) in names && off;
      if (off && (isNamed || columns <= 120)) add('rect', { class: 'plan__rest' + (isNamed ? ' plan__rest--named' : ''), x: x(day), y: 22, width: wide(1), height: height - 22 });
      if (!(window.qagida.calendars[parts(day)[0]] || {}).confirmed) add('rect', { class: 'plan__void', fill: 'url(#hatch)', x: x(day), y: 41, width: wide(1), height: 6 });
    }
    let month = '';
    let labelled = begin - columns;
    for (let day = begin; day <= last; day += 1) {
      const [year, number, date] = parts(day);
      const due = dues.has(day);
      // A number takes about a thirtieth of the axis; the days of the bars come first.
      const near = [-3, -2, -1, 1, 2, 3].some((step) => Math.abs(step) * 30 < columns && dues.has(day + step));
      if (fine || (due && (day === from || (day - labelled) * 30 > columns)) || (calendar.weekday(day) === 0 && columns <= 70 && !near)) {
        labelled = day;
        add('text', { class: 'plan__day' + (due ? ' plan__day--due' : ''), x: fine ? middle(day) : x(day), y: 36, 'text-anchor': fine ? 'middle' : day + 2 > last ? 'end' : 'start' }, String(date));
      }
      // The name of a month that has only a few days left would run into the next one.
      const room = Math.min(last, day + 31 - date) - day + 1;
      if (month !== number + '-' + year && room * 30 > columns * 4) {
        add('text', { class: 'plan__month', x: x(day), y: 14 }, months[number - 1] + (month && number > 1 ? '' : ' ' + year));
      }
      month = number + '-' + year;
    }
    add('line', { class: 'plan__axis', x2: '100%', y1: 41, y2: 41 });
    add('line', { class: 'plan__start', x1: middle(from), x2: middle(from), y1: 41, y2: height });
    rows.forEach(function (row, index) {
      const deadline = row.one.deadline;
      const y = 54 + index * 30;
      const start = least(row);
      for (let day = start; day <= deadline.date; day += 1) {
        const at = deadline.counted.indexOf(day);
        // Where days are narrow, those of one kind are drawn as one.
        let count = 1;
        while (!fine && day + count <= deadline.date && deadline.counted.includes(day + count) === at >= 0) count += 1;
        add('rect', { class: at < 0 ? 'plan__idle' : 'plan__work', x: x(day), y: y, width: wide(fine ? 0.92 : count), height: 20 });
        if (at >= 0 && fine) add('text', { class: 'plan__number', x: middle(day - 0.04), y: y + 15, 'text-anchor': 'middle' }, String(at + 1));
        day += count - 1;
      }
      add('line', { class: 'plan__due', x1: x(deadline.date + 1), x2: x(deadline.date + 1), y1: y - 2, y2: y + 22 });
      const left = (last - deadline.date) / columns < ROOM;
      const words = svg('text', left ? { x: x(start), y: y + 15, dx: -8, 'text-anchor': 'end' } : { x: x(deadline.date + 1), y: y + 15, dx: 8 }, '');
      words.append(svg('tspan', { class: 'plan__date' }, short(deadline.date)), ' ' + row.step.item.querySelector('.step__unit').textContent);
      words.setAttribute('class', 'plan__label');
      picture.append(words);
    });
    byId('plan').replaceChildren(picture);
  }

  /* One period from the same day. */

  function one(/** @type {number} */ from) {
    const place = document.querySelector('.period');
    const number = Number(form.elements.n.value.trim());
    if (!Number.isInteger(number) || number < 1 || number > 5000) {
      place.textContent = '';
      return;
    }
    if (isNaN(from)) {
      place.textContent = place.dataset.need;
      return;
    }
    const deadline = calendar.end(from, number, form.elements.unit.value, first());
    const off = named(deadline.skipped).map((group) => runs(group.days) + ' – ' + group.name);
    place.replaceChildren(place.dataset.end + ' ', element('strong', 'period__date', long(deadline.date)), ', ' + weekdays[calendar.weekday(deadline.date)] + '.');
    if (off.length) place.append(' ' + say.skipped + ' ' + off.join('; ') + '.');
    for (const line of unconfirmed([deadline])) place.append(' ' + line);
  }

  /* The address. */

  function remember(/** @type {number} */ from, known) {
    const query = ['procedure=' + choice.value];
    if (!isNaN(from)) query.push('from=' + calendar.iso(from));
    if (first()) query.push('count=first');
    for (const id of Object.keys(known)) query.push('from-' + id + '=' + calendar.iso(known[id]));
    if (form.elements.n.value.trim()) query.push('n=' + encodeURIComponent(form.elements.n.value.trim()), 'unit=' + form.elements.unit.value);
    const search = '?' + query.join('&');
    const touched = !isNaN(from) || location.search || choice.selectedIndex > 0;
    try {
      if (touched) history.replaceState(null, '', location.pathname + search + location.hash);
    } catch {
      // A page that was opened from disk may refuse.
    }
    for (const link of all('[data-language]')) link.search = touched ? search : '';
    const count = form.querySelector('[name="count"]:checked').parentElement.textContent.trim();
    const paper = document.querySelector('.deadlines__paper');
    const asked = fill(paper.dataset.words, { date: isNaN(from) ? '' : long(from), count: count, address: address(search) });
    paper.replaceChildren(element('strong', 'deadlines__name', choice.selectedOptions[0].textContent), asked);
  }

  function address(/** @type {string} */ search) {
    const canonical = document.querySelector('link[rel="canonical"]');
    return (location.protocol === 'file:' && canonical ? canonical.href : location.origin + location.pathname) + search;
  }

  function restore() {
    const asked = new URLSearchParams(location.search);
    const procedure = (asked.get('procedure') || '').replace('/', ':');
    if (Array.from(choice.options).some((option) => option.value === procedure)) choice.value = procedure;
    const from = calendar.parse(asked.get('from') || '', stems);
    if (!isNaN(from)) {
      const [year, month, date] = parts(from);
      [String(date), months[month - 1], String(year)].forEach(function (words, index) {
        fields[index].value = words;
      });
    }
    if (asked.get('count') === 'first') form.elements.count.value = 'first';
    if (asked.get('n')) form.elements.n.value = asked.get('n');
    if (asked.get('unit')) form.elements.unit.value = asked.get('unit');
    for (const step of stepsOf(section())) {
      const day = calendar.parse(asked.get('from-' + step.id) || '', stems);
      if (!step.known || isNaN(day)) continue;
      step.known.value = long(day);
      step.known.closest('details').open = true;
    }
  }

  /* What one can do. */

  form.addEventListener('submit', function (event) {
    event.preventDefault();
    show();
    const wrong = isNaN(started());
    const empty = fields.find((field) => !field.value.trim()) || fields[0];
    for (const field of fields) calendar.tell(field, byId('date-problem'), wrong ? say.wrong : '');
    document.title = wrong ? say.prefix + ' ' + title : title;
    (wrong ? empty : byId('result-name')).focus();
  });
  document.addEventListener('change', function (event) {
    const input = event.target;
    if (!input.form || input.form !== form) return;
    const planned = show();
    if (!planned.length) return;
    for (const field of fields) calendar.tell(field, byId('date-problem'), '');
    document.title = title;
  });
  form.elements.n.addEventListener('input', () => one(started()));
  form.elements.n.addEventListener('keydown', function (event) {
    // The answer stands below the field; the plan, to which Enter would lead, far above.
    if (event.key === 'Enter') event.preventDefault();
  });
  document.querySelector('[data-do="print"]').addEventListener('click', () => print());
  document.querySelector('[data-do="link"]').addEventListener('click', function () {
    const said = document.querySelector('.steps__said');
    const text = address(location.search);
    if (navigator.clipboard) navigator.clipboard.writeText(text).then(() => (said.textContent = say.copied), () => (said.textContent = text));
    else said.textContent = text;
  });
  document.querySelector('[data-do="ics"]').addEventListener('click', function () {
    const name = choice.value.replace(':', '-') + '-' + calendar.iso(started()) + '.ics';
    window.qagida.files.save(name, 'text/calendar;charset=utf-8', file());
  });

  /** The calendar file: the event, and the last day of every period. */
  function file() {
    const from = started();
    const steps = stepsOf(section());
    const planned = calendar.plan(steps, from, first(), knownDays(steps));
    const name = choice.selectedOptions[0].textContent.trim();
    const key = choice.value.replace(':', '-') + '-' + calendar.iso(from) + (first() ? '-first' : '');
    const host = new URL(document.querySelector('link[rel="canonical"]').href).host;
    const words = (/** @type {Element} */ item, /** @type {string} */ selector) => item.querySelector(selector).textContent.replace(/[\u00ad\u2060]/g, '').replace(/\s+/g, ' ').trim();
    const events = [{ uid: key + '-0@' + host, day: from, name: name + ': ' + say.starts, words: choice.selectedOptions[0].dataset.event || '' }];
    steps.forEach(function (step, index) {
      const deadline = planned[index].deadline;
      if (!deadline) return;
      const parts = [words(step.item, '.step__actor'), words(step.item, '.step__period'), words(step.item, '.step__basis')];
      parts.push(...unconfirmed([deadline]), byId('rests').dataset.preliminary);
      events.push({ uid: key + '-' + step.id + '@' + host, day: deadline.date, name: words(step.item, '.step__name'), words: parts.join('\n') });
    });
    return calendar.ics(events, { name: name, stamp: document.querySelector('[data-as-of]').dataset.asOf, url: address(location.search), lang: document.documentElement.lang });
  }

  for (const hidden of all('[type="submit"][hidden], #period', document)) hidden.hidden = false;
  restore();
  show();
})();
