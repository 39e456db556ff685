/**
 * Criteria evaluated over answers, as `qagida calc` does it, with one answer more: "I do not know".
 * Knows nothing of the page: the table comes from assets/criteria/, which the build writes from the
 * same data as the page.
 *
 * A condition is met when it is met whatever the unknown answers are, missed when nothing can meet
 * it any more, and open in between. As every condition asks for at least so many points, the
 * outcome is open exactly where two ways of answering the rest lead to different decisions.
 */
(function () {
  'use strict';

  /**
   * @typedef {'yes' | 'no' | 'unknown'} Answer
   * @typedef {{ id: string, unit: string, rows: [string, string[]][] }} Group
   * @typedef {{ measure: 'total' | 'each', at_least: number, unit: string }} Condition
   * @typedef {{ address: string, yes: number, no: number, objects: string[], groups: Group[],
   *   conditions: Condition[], outside: { object: string, unit: string }[] }} Table
   * @typedef {'met' | 'missed' | 'open'} State
   * @typedef {{ id: string, unit: string, criterion: string | null, points: number, at_least: number,
   *   met: boolean, state: State }} Reason
   * @typedef {{ id: string, count: number, rows: string[] }} Need
   * @typedef {{ points: Record<string, number>, open: Record<string, string[]>, total: number,
   *   outcome: 'include' | 'refuse' | 'open' | 'outside', unit: string | null, reasons: Reason[],
   *   further: Need[] | null }} Verdict
   */

  /** Whether a row is asked about this kind of object; a row that names none is asked always. */
  function asks(/** @type {string[]} */ concerns, /** @type {string | undefined} */ object) {
    return !object || object === 'both' || !concerns.length || concerns.includes(object);
  }

  /**
   * The unit that takes a kind of object out of these criteria, or null.
   * @param {Table} table
   * @param {string | undefined} object
   */
  function outside(table, object) {
    if (!object || object === 'both' || table.objects.includes(object)) return null;
    const rule = table.outside.find((one) => one.object === object) ||
      table.outside.find((one) => one.object === 'other');
    return rule ? rule.unit : table.address;
  }

  /**
   * Evaluates answers by row (`{'1.1': 'yes'}`); a row without an answer is not known. `object` is
   * the kind of object; a row that does not concern it counts as no.
   * @param {Table} table
   * @param {Record<string, string>} answers
   * @returns {Verdict}
   */
  function evaluate(table, answers) {
    const least = Math.min(table.yes, table.no);
    const most = Math.max(table.yes, table.no);
    /** @type {Verdict} */
    const verdict = {
      points: {}, open: {}, total: 0, outcome: 'include', unit: outside(table, answers.object), reasons: [], further: null,
    };
    if (verdict.unit) {
      verdict.outcome = 'outside';
      return verdict;
    }
    let possible = 0;
    const best = {};
    for (const group of table.groups) {
      let points = 0;
      let high = 0;
      const open = [];
      for (const [row, concerns] of group.rows) {
        const answer = asks(concerns, answers.object) ? answers[row] : 'no';
        if (answer === 'yes' || answer === 'no') {
          points += table[answer];
          high += table[answer];
        } else {
          points += least;
          high += most;
          open.push(row);
        }
      }
      verdict.points[group.id] = points;
      verdict.open[group.id] = open;
      best[group.id] = high;
      verdict.total += points;
      possible += high;
    }
    for (const condition of table.conditions) {
      const judge = function (/** @type {Group | null} */ group, /** @type {number} */ points, /** @type {number} */ high) {
        const met = points >= condition.at_least;
        const state = met ? 'met' : high >= condition.at_least ? 'open' : 'missed';
        verdict.reasons.push({
          id: group ? group.id : 'total',
          unit: condition.unit,
          criterion: group ? group.unit : null,
          points: points,
          at_least: condition.at_least,
          met: met,
          state: state,
        });
      };
      if (condition.measure === 'total') judge(null, verdict.total, possible);
      else for (const group of table.groups) judge(group, verdict.points[group.id], best[group.id]);
    }
    if (verdict.reasons.some((reason) => reason.state === 'missed')) verdict.outcome = 'refuse';
    else if (verdict.reasons.some((reason) => reason.state === 'open')) verdict.outcome = 'open';
    verdict.further = further(table, answers, verdict);
    return verdict;
  }

  /**
   * The fewest further answers "yes" that would meet every condition: for each criterion that is
   * short its number and the rows to choose from, then what the total still lacks. Null where
   * nothing is short, or nothing could help.
   * @param {Table} table
   * @param {Record<string, string>} answers
   * @param {Verdict} verdict
   * @returns {Need[] | null}
   */
  function further(table, answers, verdict) {
    const gain = table.yes - table.no;
    if (gain <= 0) return null;
    const needs = [];
    const free = {};
    let total = verdict.total;
    for (const group of table.groups) {
      free[group.id] = group.rows
        .filter(([row, concerns]) => asks(concerns, answers.object) && answers[row] !== 'yes')
        .map(([row]) => row);
    }
    const short = function (/** @type {string} */ id) {
      const lacking = verdict.reasons.filter((reason) => reason.id === id).map((reason) => reason.at_least - reason.points);
      return Math.max(0, Math.ceil(Math.max(0, ...lacking) / gain));
    };
    for (const group of table.groups) {
      const count = short(group.id);
      if (count > free[group.id].length) return null;
      if (count) needs.push({ id: group.id, count: count, rows: free[group.id] });
      total += count * gain;
    }
    const wanted = verdict.reasons.filter((reason) => reason.id === 'total').map((reason) => reason.at_least - total);
    const rest = Math.max(0, Math.ceil(Math.max(0, ...wanted) / gain));
    if (rest) {
      const taken = needs.reduce((sum, need) => sum + need.count, 0);
      const rows = [].concat(...Object.values(free));
      if (rest > rows.length - taken) return null;
      needs.push({ id: 'total', count: rest, rows: rows });
    }
    return needs.length ? needs : null;
  }

  window.qagida = window.qagida || {};
  window.qagida.criteria = { evaluate: evaluate, asks: asks };
})();
