/**
 * Counts periods as `qagida deadline` does, plans the steps of a procedure, writes calendar files.
 * Knows nothing of the page; the days off come from assets/calendars.js, which the build writes from
 * the same data as the page. A day is the number of days since 1 January 1970.
 */
(function () {
  'use strict';
  const site = (window.qagida = window.qagida || {});
  const DAY = 86400000;

  /**
   * @typedef {{ confirmed: boolean, off: string[], worked: string[] }} Year
   * @typedef {'working' | 'calendar' | 'month'} Kind
   * @typedef {{ date: number, counted: number[], skipped: number[], unconfirmed: number[] }} Deadline
   * @typedef {{ id: string, days: number, kind: Kind, after: string, leading: string[] }} Step
   * @typedef {{ id: string, from: number, end: number, deadline: Deadline | null }} Planned
   */

  /** The day of a date, or NaN where there is no such date. */
  function day(/** @type {number} */ year, /** @type {number} */ month, /** @type {number} */ date) {
    const found = new Date(Date.UTC(year, month - 1, date));
    const same = found.getUTCFullYear() === year && found.getUTCMonth() === month - 1 && found.getUTCDate() === date;
    return same ? found.getTime() / DAY : NaN;
  }

  /** `2025-03-20` */
  function iso(/** @type {number} */ day) {
    return new Date(day * DAY).toISOString().slice(0, 10);
  }

  /** Monday is 0. */
  function weekday(/** @type {number} */ day) {
    return (((day + 3) % 7) + 7) % 7;
  }

  /** @returns {Year | undefined} */
  function yearOf(/** @type {number} */ day) {
    return (site.calendars || {})[iso(day).slice(0, 4)];
  }

  function isWorking(/** @type {number} */ day) {
    const year = yearOf(day);
    const date = iso(day).slice(5);
    if (year && year.worked.includes(date)) return true;
    return weekday(day) < 5 && !(year && year.off.includes(date));
  }

  /** The same date some months later, or the last day of that month. */
  function addMonths(/** @type {number} */ from, /** @type {number} */ months) {
    const date = new Date(from * DAY);
    const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 0));
    return last.getTime() / DAY - last.getUTCDate() + Math.min(date.getUTCDate(), last.getUTCDate());
  }

  /**
   * The last day of a period; `first` where the day of the event counts itself. `counted` are the
   * days that made it up, `skipped` the days off on the way besides Saturdays and Sundays.
   * @param {number} from
   * @param {number} days
   * @param {Kind} kind
   * @param {boolean} first
   * @returns {Deadline}
   */
  function end(from, days, kind, first) {
    let date = from;
    const counted = [];
    const seen = [from];
    const next = function () {
      date += 1;
      seen.push(date);
    };
    if (kind === 'working') {
      if (first && isWorking(from)) counted.push(from);
      while (counted.length < days) {
        next();
        if (isWorking(date)) counted.push(date);
      }
    } else {
      const last = kind === 'month' ? addMonths(from, days) : from + Math.max(0, days - (first ? 1 : 0));
      while (date < last) next();
      for (const one of seen) if (first || one > from) counted.push(one);
    }
    while (!isWorking(date)) next();
    const years = seen.filter((one) => !(yearOf(one) || { confirmed: false }).confirmed).map((one) => Number(iso(one).slice(0, 4)));
    return {
      date: date,
      counted: counted,
      skipped: seen.filter((one) => !isWorking(one) && weekday(one) < 5),
      unconfirmed: Array.from(new Set(years)),
    };
  }

  /**
   * The dates of all steps. A period that starts with another step starts on that step's last day; a
   * step without a period stands on the last day of the steps that lead to it. `known` are days on
   * which periods have really started, by step.
   * @param {Step[]} steps
   * @param {number} from
   * @param {boolean} first
   * @param {Record<string, number>} known
   * @returns {Planned[]}
   */
  function plan(steps, from, first, known) {
    /** @type {Record<string, number>} */
    const ends = {};
    return steps.map(function (step) {
      const before = step.days ? [step.after] : step.leading;
      const days = before.filter((id) => id in ends).map((id) => ends[id]);
      const begin = step.id in known ? known[step.id] : days.length ? Math.max(...days) : from;
      const deadline = step.days ? end(begin, step.days, step.kind, first) : null;
      ends[step.id] = deadline ? deadline.date : begin;
      return { id: step.id, from: begin, end: ends[step.id], deadline: deadline };
    });
  }

  /**
   * A day in words: `20.03.2025`, `2025-03-20`, `20 наурыз 2025`, `2025 жылғы 20 наурыз`, `20 марта
   * 2025 года`. `stems` are the beginnings of the names of months, twelve a language.
   */
  function parse(/** @type {string} */ text, /** @type {string[]} */ stems) {
    const parts = text.toLowerCase().match(/\d+|[a-zа-яәғқңөұүһі]+/g) || [];
    const numbers = parts.filter((part) => /^\d/.test(part));
    const isMonth = (/** @type {string} */ word) => stems.findIndex((stem) => stem.split('/').some((one) => word.startsWith(one)));
    const named = parts.map((part) => (/^\d/.test(part) || part.length < 3 ? -1 : isMonth(part))).find((at) => at >= 0);
    const order = /^\d{4}$/.test(numbers[0] || '') ? numbers : numbers.slice().reverse();
    if (named !== undefined) return order.length === 2 && order[0].length === 4 ? day(Number(order[0]), (named % 12) + 1, Number(order[1])) : NaN;
    return order.length === 3 && order[0].length === 4 ? day(Number(order[0]), Number(order[1]), Number(order[2])) : NaN;
  }

  /** A line of a calendar file: no longer than 75 octets, continued behind a space. */
  function fold(/** @type {string} */ line) {
    const out = [];
    let piece = '';
    let size = 0;
    for (const letter of line) {
      const octets = new TextEncoder().encode(letter).length;
      if (size + octets > 75) {
        out.push(piece);
        piece = ' ';
        size = 1;
      }
      piece += letter;
      size += octets;
    }
    out.push(piece);
    return out.join('\r\n');
  }

  /**
   * A calendar file (RFC 5545) of whole days. The same events make the same file.
   * @param {{ uid: string, day: number, name: string, words: string }[]} events
   * @param {{ name: string, stamp: string, url: string, lang: string }} about
   */
  function ics(events, about) {
    const text = (/** @type {string} */ words) => words.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');
    const date = (/** @type {number} */ day) => iso(day).replace(/-/g, '');
    const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Qagida//Deadlines//' + about.lang.toUpperCase(), 'CALSCALE:GREGORIAN', 'X-WR-CALNAME:' + text(about.name)];
    for (const event of events) {
      lines.push(
        'BEGIN:VEVENT',
        'UID:' + event.uid,
        'DTSTAMP:' + about.stamp.replace(/-/g, '') + 'T000000Z',
        'DTSTART;VALUE=DATE:' + date(event.day),
        'DTEND;VALUE=DATE:' + date(event.day + 1),
        'SUMMARY;LANGUAGE=' + about.lang + ':' + text(event.name),
        'DESCRIPTION;LANGUAGE=' + about.lang + ':' + text(event.words),
        'URL:' + about.url,
        'TRANSP:TRANSPARENT',
        'END:VEVENT',
      );
    }
    lines.push('END:VCALENDAR', '');
    return lines.map(fold).join('\r\n');
  }

  /** Says at a field for a day what is wrong with it, or that nothing is. */
  function tell(/** @type {HTMLElement} */ field, /** @type {HTMLElement} */ place, /** @type {string} */ words) {
    place.textContent = words;
    place.hidden = !words;
    if (words) {
      field.setAttribute('aria-invalid', 'true');
      field.setAttribute('aria-describedby', place.id);
    } else {
      field.removeAttribute('aria-invalid');
      field.removeAttribute('aria-describedby');
    }
  }

  site.calendar = { day: day, iso: iso, weekday: weekday, isWorking: isWorking, end: end, plan: plan, parse: parse, ics: ics, tell: tell };
})();
