/**
 * Improves the calculator page: keeps points, reasons and outcome in step with the answers, keeps
 * the answers in the address, saves and restores them as a file. What follows from the answers is
 * said by criteria.js; what it is called stands on the page.
 */
(function () {
  'use strict';
  const form = /** @type {HTMLFormElement | null} */ (document.getElementById('calc'));
  const site = window.qagida;
  const table = form && site && site.tables && site.tables[form.dataset.table];
  if (!form || !table || !site.criteria) return;
  const find = (/** @type {string} */ selector) => form.querySelector(selector);
  const all = (/** @type {string} */ selector, /** @type {ParentNode} */ root) => Array.from((root || form).querySelectorAll(selector));
  const result = find('.result');
  const said = find('.result__said');
  const questions = all('.question[data-row]');

  /** The answers on the page; those of rows that are not asked are left out. */
  function read() {
    /** @type {Record<string, string>} */
    const answers = {};
    for (const input of all('.answers__input:checked:not(:disabled)')) answers[input.name] = input.value;
    return answers;
  }

  /** @param {Record<string, string>} answers */
  function write(answers) {
    for (const input of all('.answers__input')) input.checked = answers[input.name] === input.value;
  }

  /** Rows that do not concern the object stay on the page, say why, and are not asked. */
  function pass(/** @type {string | undefined} */ object) {
    const concerns = {};
    for (const group of table.groups) for (const [row, kinds] of group.rows) concerns[row] = kinds;
    const outside = Boolean(object && object !== 'both' && !table.objects.includes(object));
    for (const question of questions) {
      const passed = !outside && !site.criteria.asks(concerns[question.dataset.row] || [], object);
      question.classList.toggle('question--passed', passed || outside);
      for (const input of all('.answers__input', question)) input.disabled = passed || outside;
      const words = question.querySelector('.question__passed');
      if (words) words.hidden = !passed;
    }
  }

  function bar(/** @type {string} */ id, /** @type {number} */ points, /** @type {number} */ open) {
    for (const meter of all('[data-meter="' + id + '"]')) {
      const share = (/** @type {number} */ value) => String(Math.round((value * 10000) / Number(meter.dataset.max)) / 100) + '%';
      meter.querySelector('.meter__fill').setAttribute('width', share(points));
      meter.querySelector('.meter__open').setAttribute('width', share(points + open));
    }
  }

  /** Links to the rows, one after the other. */
  function rowLinks(/** @type {Element} */ place, /** @type {string[]} */ rows) {
    place.replaceChildren();
    rows.forEach(function (row, index) {
      const question = questions.find((one) => one.dataset.row === row);
      const link = document.createElement('a');
      link.href = '#' + (question ? question.id : '');
      link.textContent = row;
      if (index) place.append(', ');
      place.append(link);
    });
  }

  function show() {
    const object = (find('[name="object"]:checked') || {}).value;
    pass(object);
    const answers = read();
    const rows = Object.keys(answers).filter((name) => name !== 'object');
    const verdict = site.criteria.evaluate(table, answers);
    const empty = !rows.length && verdict.outcome !== 'outside';
    const outcome = empty ? 'empty' : verdict.outcome;
    result.dataset.state = outcome;
    const words = find('.result__outcome');
    words.textContent = words.dataset[outcome];
    for (const rule of all('[data-outside]', result)) if (rule !== words) rule.hidden = outcome !== 'outside' || rule.dataset.outside !== outsideKind(object);
    find('.result__counted').hidden = outcome === 'outside';

    let open = 0;
    for (const group of table.groups) {
      const points = verdict.points[group.id] || 0;
      const unknown = empty ? 0 : (verdict.open[group.id] || []).filter((row) => answers[row] === 'unknown').length;
      open += unknown;
      bar(group.id, points, unknown);
      for (const place of all('[data-points="' + group.id + '"]')) place.textContent = String(points);
    }
    bar('total', verdict.total, open);
    for (const place of all('[data-points="total"]')) place.textContent = String(verdict.total);
    for (const reason of verdict.reasons) {
      const item = find('[data-reason="' + reason.id + '"]');
      const state = item.querySelector('.reasons__state');
      item.dataset.state = empty ? '' : reason.state;
      state.textContent = empty ? '' : state.dataset[reason.state];
    }

    // Which answers are still needed, and what the fewest further "yes" would change.
    const asked = outcome === 'open' ? unsettled(verdict) : [];
    const ask = find('.result__asked');
    ask.hidden = !asked.length;
    rowLinks(find('.result__rows'), asked);
    const needs = empty || outcome === 'outside' ? [] : verdict.further || [];
    find('.further').hidden = !needs.length;
    for (const item of all('[data-further]')) {
      const need = needs.find((one) => one.id === item.dataset.further);
      item.hidden = !need;
      if (!need) continue;
      item.querySelector('.further__count').textContent = String(need.count);
      rowLinks(item.querySelector('.further__rows'), need.rows);
    }
    decide(verdict, outcome, object);
    compare(answers, outcome);
    return answers;
  }

  /** The rows without a settled answer in conditions that are open. */
  function unsettled(verdict) {
    const open = verdict.reasons.filter((reason) => reason.state === 'open').map((reason) => reason.id);
    const rows = [];
    for (const group of table.groups) {
      if (open.includes('total') || open.includes(group.id)) rows.push(...verdict.open[group.id]);
    }
    return rows;
  }

  function outsideKind(/** @type {string} */ object) {
    return table.outside.some((rule) => rule.object === object) ? object : 'other';
  }

  /** Marks the row of the decision table that applies. */
  function decide(verdict, outcome, object) {
    let row = outcome;
    if (outcome === 'refuse') {
      const missed = verdict.reasons.filter((reason) => reason.state === 'missed');
      const total = verdict.reasons.some((reason) => reason.id === 'total' && reason.state !== 'met');
      const group = missed.some((reason) => reason.id !== 'total');
      row = group ? (total ? 'both' : 'group') : 'total';
    }
    if (outcome === 'outside') row = 'outside-' + outsideKind(object);
    for (const line of document.querySelectorAll('[data-decision]')) {
      if (line.dataset.decision === row) line.setAttribute('aria-current', 'true');
      else line.removeAttribute('aria-current');
    }
  }

  /** The same answers under the other redactions. */
  function compare(/** @type {Record<string, string>} */ answers, /** @type {string} */ outcome) {
    for (const line of document.querySelectorAll('[data-beside]')) {
      const other = site.tables[line.dataset.beside];
      if (!other) continue;
      const verdict = site.criteria.evaluate(other, answers);
      const words = line.querySelector('.beside__outcome');
      const points = line.querySelector('.beside__points');
      const empty = outcome === 'empty';
      words.textContent = empty ? '–' : words.dataset[verdict.outcome];
      words.dataset.state = empty ? '' : verdict.outcome;
      points.hidden = empty || verdict.outcome === 'outside';
      line.querySelector('.beside__total').textContent = String(verdict.total);
      // What makes the difference: an answer that counts here and cannot count there.
      for (const item of line.querySelectorAll('[data-lacks]')) item.classList.toggle('beside__decisive', answers[item.dataset.lacks] === 'yes');
      for (const item of line.querySelectorAll('[data-differs]')) item.classList.toggle('beside__decisive', Boolean(answers[item.dataset.differs]));
      for (const item of line.querySelectorAll('[data-excludes]')) item.classList.toggle('beside__decisive', answers.object === item.dataset.excludes);
    }
  }

  /** The query of the address that restores these answers. */
  function query(/** @type {Record<string, string>} */ answers) {
    const text = new URLSearchParams(answers).toString();
    return text ? '?' + text : '';
  }

  function remember(/** @type {Record<string, string>} */ answers) {
    const text = query(answers);
    try {
      history.replaceState(null, '', location.pathname + text + location.hash);
    } catch {
      // A page that was opened from disk may refuse.
    }
    for (const link of document.querySelectorAll('[data-carry], [data-language]')) link.search = text;
    const canonical = document.querySelector('link[rel="canonical"]');
    const here = location.protocol === 'file:' && canonical ? canonical.href : location.origin + location.pathname;
    find('.calc__address').textContent = here + text;
  }

  function update() {
    remember(show());
  }

  const asked = {};
  new URLSearchParams(location.search).forEach(function (value, name) {
    asked[name] = value;
  });
  if (location.search) write(asked);
  for (const hidden of all('[data-do][hidden], [type="reset"][hidden], .result__load')) hidden.hidden = false;
  update();

  form.addEventListener('change', function (event) {
    if (event.target.type === 'radio') update();
  });
  form.addEventListener('submit', function (event) {
    event.preventDefault();
    document.getElementById('result').focus();
  });
  form.addEventListener('reset', function (event) {
    event.preventDefault();
    write({});
    said.textContent = '';
    update();
  });
  find('[data-do="print"]').addEventListener('click', function () {
    print();
  });
  find('[data-do="save"]').addEventListener('click', function () {
    const saved = { qagida: 'criteria', table: form.dataset.address, answers: read() };
    site.files.saveJson('qagida-' + form.dataset.table.replace('@', '-') + '.json', saved);
  });
  site.files.loadJson(document.getElementById('load'), function (saved) {
    const known = saved && saved.qagida === 'criteria' && saved.answers;
    if (known) write(saved.answers);
    said.textContent = known ? said.dataset.loaded : said.dataset.foreign;
    update();
  });
})();
