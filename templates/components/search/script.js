/**
 * Search. The index comes in classic scripts (see src/export/search/): `start.js` once, then for each
 * word the shard in which its key would stand, then the bundles of words that are likeliest. How close
 * an entry is, is judged on its words. Keys are made as src/lang/key.rs makes them.
 */
(function (/** @type {any} */ site) {
  const page = document.querySelector('[data-search]');
  if (!(page instanceof HTMLElement)) return;
  const said = page.dataset;
  const root = said.root;
  const lang = document.documentElement.lang;

  // ---- the index, piece by piece

  /** @type {any} */
  let start;
  /** @type {Map<number, Map<string, {df: number, line: string}>>} */
  const shards = new Map();
  /** @type {Map<number, any>} */
  const bundles = new Map();
  /** @type {Map<string, Promise<void>>} */
  const asked = new Map();
  site.search = {
    start: (/** @type {any} */ data) => {
      start = data;
      start.begins = data.shards.split(' ');
      start.small = new Set(data.small.split(' '));
      for (const side of ['kk', 'ru']) start[side] = new RegExp('^(.{3,}?)(?:' + data[side].replaceAll(' ', '|') + ')$');
    },
    words: (/** @type {number} */ number, /** @type {string} */ text) => {
      const shard = new Map();
      for (const entry of text.split(',')) {
        const parts = entry.split(' ');
        const line = parts[parts.length - 1];
        shard.set(parts[0], { df: parts.length > 2 ? Number(parts[1]) : 0, line });
      }
      shards.set(number, shard);
    },
    bundle: (/** @type {number} */ number, /** @type {any} */ data) => bundles.set(number, data),
  };
  const load = (/** @type {string} */ path) => {
    let one = asked.get(path);
    if (!one) {
      one = new Promise((done) => {
        const script = document.createElement('script');
        script.src = said.index + path;
        script.onload = () => done();
        script.onerror = () => {
          asked.delete(path);
          done();
        };
        document.head.append(script);
      });
      asked.set(path, one);
    }
    return one;
  };
  const loadShards = (/** @type {number[]} */ numbers) => Promise.all(numbers.map((number) => load(`words/${number}.js`)));

  // ---- letters, words, keys

  const KAZAKH = { ә: 'а', ғ: 'г', қ: 'к', ң: 'н', ө: 'о', ұ: 'у', ү: 'у', һ: 'х', і: 'и', ё: 'е' };
  const ALIKE = { a: 'а', c: 'с', e: 'е', h: 'н', i: 'и', k: 'к', m: 'м', o: 'о', p: 'р', t: 'т', x: 'х', y: 'у', ə: 'а' };
  const change = (/** @type {string} */ text, /** @type {Record<string, string>} */ table) =>
    Array.from(text, (letter) => table[letter] ?? letter).join('');
  const plain = (/** @type {string} */ word) => {
    word = word.replace(/[\s\u00ad]/g, '');
    // A single Latin letter is taken for the Cyrillic one too: the preposition `c`.
    const cyrillic = /[\u0400-\u052f]/.test(word) || /^[aABcCeEHhiIkKmMoOpPtTxXyYəƏ]$/.test(word);
    // `B` and `H` are taken for other letters than `b` and `h`.
    if (cyrillic) word = word.replace(/B/g, 'В').replace(/h/g, 'һ');
    word = word.toLowerCase();
    return change(cyrillic ? change(word, ALIKE) : word, KAZAKH);
  };
  // A word whose letters are set apart is one word.
  const WORD = /(?<!\S)(?:\p{L}\s+){3,}\p{L}(?!\S)|[\p{L}\p{N}\u00ad]+/gu;
  const words = (/** @type {string} */ text) =>
    Array.from(text.matchAll(WORD), (found) => ({ at: found.index, to: found.index + found[0].length, word: plain(found[0]) })).filter((one) => one.word);
  /** @type {Record<string, Map<string, string>>} */
  const known = { kk: new Map(), ru: new Map() };
  const key = (/** @type {string} */ word, /** @type {string} */ side) => {
    let made = known[side].get(word);
    if (made === undefined) {
      made = makeKey(word, side);
      known[side].set(word, made);
    }
    return made;
  };
  const makeKey = (/** @type {string} */ word, /** @type {string} */ side) => {
    // eslint-disable-next-line no-control-regex
    if (/[\x00-\x7f]/.test(word)) return word;
    for (let found = start[side].exec(word); found; found = start[side].exec(word)) word = found[1];
    if (side === 'kk') {
      if (word.length > 3 && word.endsWith('т')) word = word.slice(0, -1);
      return word.replace(/г$/, 'к').replace(/б$/, 'п');
    }
    return word.replace(/[ео]([^аяоеуюыиьй])$/, '$1');
  };
  const common = (/** @type {string} */ left, /** @type {string} */ right) => {
    let count = 0;
    while (count < left.length && left[count] === right[count]) count++;
    return count;
  };
  /** Letters to be put in, taken out, changed or swapped, counted up to `most`. */
  const distance = (/** @type {string} */ left, /** @type {string} */ right, /** @type {number} */ most) => {
    if (Math.abs(left.length - right.length) > most) return most + 1;
    let [before, last] = [[], Array.from({ length: right.length + 1 }, (_, at) => at)];
    for (let at = 1; at <= left.length; at++) {
      const row = [at];
      for (let to = 1; to <= right.length; to++) {
        const same = left[at - 1] === right[to - 1];
        row[to] = Math.min(last[to] + 1, row[to - 1] + 1, last[to - 1] + (same ? 0 : 1));
        if (at > 1 && to > 1 && left[at - 1] === right[to - 2] && left[at - 2] === right[to - 1]) row[to] = Math.min(row[to], before[to - 2] + 1);
      }
      if (Math.min(...row) > most) return most + 1;
      [before, last] = [last, row];
    }
    return last[right.length];
  };

  // ---- other layouts of the keyboard

  const zip = (/** @type {string} */ from, /** @type {string} */ to) => Object.fromEntries(Array.from(from, (letter, at) => [letter, to[at]]));
  const [LATIN, RUSSIAN] = ["qwertyuiop[]asdfghjkl;'zxcvbnm,.`", 'йцукенгшщзхъфывапролджэячсмитьбюё'];
  const [ROW, KAZAKH_ROW] = ['234589', 'әіңғүұ'];
  const TO_RUSSIAN = zip(LATIN, RUSSIAN);
  const TO_KAZAKH = zip(LATIN + ROW + '0-=', RUSSIAN + KAZAKH_ROW + 'қөһ');
  const TO_LATIN = zip(RUSSIAN, LATIN);
  const TO_DIGITS = zip(KAZAKH_ROW + 'қөһ', ROW + '0-=');
  const readings = (/** @type {string} */ typed) => {
    const low = typed.toLowerCase();
    const all = [typed];
    if (/[a-z]/.test(low)) all.push(change(low, TO_RUSSIAN), change(low, TO_KAZAKH));
    else if (/[а-яё]/.test(low)) all.push(change(low, zip(ROW + '0-=', KAZAKH_ROW + 'қөһ')), change(low, TO_LATIN));
    if (/^[әіңғүұқөһ]+$/.test(low)) all.push(change(low, TO_DIGITS));
    return all.filter((one, at) => all.indexOf(one) === at);
  };

  // ---- from a query to keys

  const shardOf = (/** @type {string} */ wanted) => {
    let [low, high] = [0, start.begins.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (start.begins[middle] <= wanted) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  };
  /** What may still be fetched for words that the index does not know, in thousands of letters. */
  let spare = 0;
  /** The keys under which a word may stand, each with how surely. */
  const keysOf = async (/** @type {string} */ word, /** @type {boolean} */ loosely) => {
    const own = [key(word, 'kk'), key(word, 'ru')];
    const places = new Set([...own, word].map(shardOf));
    if (loosely) {
      // A letter too many or two swapped at the beginning lead to another shard; then what begins alike.
      const wanted = [];
      for (let at = 0; at < 3; at++) {
        wanted.push(shardOf(word.slice(0, at) + word.slice(at + 1)));
        wanted.push(shardOf(word.slice(0, at) + (word[at + 1] ?? '') + word[at] + word.slice(at + 2)));
      }
      const near = start.sizes.map((_, at) => at).sort((left, right) => Math.abs(left - shardOf(word)) - Math.abs(right - shardOf(word)));
      for (const number of wanted.concat(near)) {
        if (places.has(number)) continue;
        if (!shards.has(number)) spare -= start.sizes[number];
        if (spare < 0) break;
        places.add(number);
      }
    }
    await loadShards([...places]);
    /** @type {Map<string, number>} */
    const keys = new Map();
    const numeric = /\d/.test(word);
    for (const number of places) {
      for (const other of (shards.get(number) ?? new Map()).keys()) {
        let sure = 0;
        if (own.includes(other)) sure = 1;
        else if (numeric || /^[№\d]/.test(other)) continue;
        else if (word.length > 2 && other.startsWith(word)) sure = 0.75 * Math.sqrt(word.length / other.length);
        else {
          for (const mine of own) {
            const [shared, longest] = [common(other, mine), Math.max(other.length, mine.length)];
            if (shared > 3 && shared >= 0.6 * longest) sure = Math.max(sure, (0.5 * shared) / longest);
            if (loosely && mine.length > 2) {
              const most = mine.length > 6 ? 2 : 1;
              const far = distance(other, mine, most);
              if (far <= most && (mine.length > 3 || far === 0)) sure = Math.max(sure, 0.8 - 0.2 * far);
            }
          }
        }
        if (sure > 0) keys.set(other, Math.max(sure, keys.get(other) ?? 0));
      }
    }
    return keys;
  };
  const lookUp = (/** @type {string} */ wanted) => shards.get(shardOf(wanted))?.get(wanted);
  const isKnown = (/** @type {Map<string, number>} */ keys) => [...keys.values()].some((sure) => sure >= 0.6);

  /**
   * Reads a query: for each of its words what it may stand for.
   * @param {string} query
   */
  const read = async (query) => {
    /** @type {any[]} */
    const tokens = [];
    spare = 40;
    const whole = words(query).some((one, at, all) => at === 0 && all.length === 1 && /\s/.test(query.trim()) && one.word.length > 3);
    let changed = false;
    for (const typed of whole ? [query] : query.split(/\s+/)) {
      let chosen;
      for (const reading of readings(typed)) {
        const found = [];
        for (const { word } of words(reading)) {
          if (!start.small.has(word)) found.push({ word, keys: await keysOf(word, false) });
        }
        const sure = found.length > 0 && found.every((one) => isKnown(one.keys));
        if (!chosen && found.length) chosen = found;
        if (sure) {
          changed = changed || reading !== typed;
          chosen = found;
          break;
        }
        if (/^[№\d/.-]+$/.test(typed)) break;
      }
      tokens.push(...(chosen ?? []));
    }
    for (const token of tokens) {
      if (!isKnown(token.keys) && !/\d/.test(token.word)) {
        const loose = await keysOf(token.word, true);
        for (const [other, sure] of loose) token.keys.set(other, sure);
        token.loose = true;
      }
    }
    // Numbers of acts: `611/НҚ` is two words.
    for (let at = 0; at < tokens.length; at++) {
      if (!/^\d+$/.test(tokens[at].word)) continue;
      const two = '№' + tokens[at].word + (tokens[at + 1]?.word ?? '');
      for (const wanted of [two, '№' + tokens[at].word]) {
        await loadShards([shardOf(wanted)]);
        if (!lookUp(wanted)) continue;
        tokens[at].number = wanted;
        tokens[at].keys.set(wanted, 1);
        if (wanted === two && tokens[at + 1]) tokens.splice(at + 1, 1);
        break;
      }
    }
    for (const token of tokens) {
      const [best] = [...token.keys].sort((left, right) => right[1] - left[1]);
      const found = best && lookUp(best[0]);
      const df = found ? found.df || postings(found.line).length : 0;
      token.idf = Math.log(1 + (start.bundles + 1) / (df + 0.5));
      token.df = df;
    }
    return { tokens, changed };
  };

  const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const VALUE = zip(LETTERS, LETTERS);
  for (let at = 0; at < 64; at++) VALUE[LETTERS[at]] = /** @type {any} */ (at);
  const postings = (/** @type {string} */ line) => {
    /** @type {[number, number][]} */
    const found = [];
    let [bundle, value, shift] = [0, 0, 1];
    for (const letter of line) {
      const bits = Number(VALUE[letter]);
      value += (bits & 31) * shift;
      if (bits > 31) {
        shift *= 32;
        continue;
      }
      bundle += Math.floor(value / 3);
      found.push([bundle++, value % 3]);
      [value, shift] = [0, 1];
    }
    return found;
  };

  // ---- from keys to bundles, from bundles to entries

  const WEIGHTS = [1, 1.15, 1.4];
  const likeliest = (/** @type {any[]} */ tokens) => {
    /** @type {Map<number, number>} */
    const scores = new Map();
    for (const token of tokens) {
      /** @type {Map<number, number>} */
      const own = new Map();
      for (const [wanted, sure] of token.keys) {
        for (const [bundle, weight] of postings(lookUp(wanted)?.line ?? '')) {
          own.set(bundle, Math.max(own.get(bundle) ?? 0, sure * token.idf * WEIGHTS[weight]));
        }
      }
      for (const [bundle, score] of own) scores.set(bundle, (scores.get(bundle) ?? 0) + score);
    }
    return [...scores].sort((left, right) => right[1] - left[1] || left[0] - right[0]).map(([bundle]) => bundle);
  };

  const SIDES = ['kk', 'ru'];
  const STANDING = { present: 1, other: 0.75, repealed: 0.65 };
  const KINDS = { unit: 1, heading: 1.05, term: 1.05, frame: 0.6, act: 1, form: 1.05, calculator: 1.05, procedure: 1.05 };
  /** How surely a word of the text is a word of the query. */
  const close = (/** @type {any} */ token, /** @type {string} */ word, /** @type {string} */ side) => {
    const sure = token.keys.get(key(word, side));
    if (!sure) return 0;
    if (word === token.word) return Math.max(1, sure);
    return sure * (0.85 + (0.1 * common(word, token.word)) / Math.max(word.length, token.word.length));
  };
  const judgeWords = (/** @type {any[]} */ tokens, /** @type {any[]} */ list, /** @type {string} */ side) => {
    const best = tokens.map(() => 0);
    /** @type {number[][]} */
    const hits = tokens.map(() => []);
    list.forEach(({ word }, at) => {
      tokens.forEach((token, number) => {
        const sure = close(token, word, side);
        if (sure > 0.3) hits[number].push(at);
        best[number] = Math.max(best[number], sure);
      });
    });
    return { best, hits };
  };
  const share = (/** @type {any[]} */ tokens, /** @type {number[]} */ best) => {
    const all = tokens.reduce((sum, token) => sum + token.idf, 0);
    return tokens.reduce((sum, token, at) => sum + token.idf * best[at], 0) / (all || 1);
  };

  /** Judges the entries of a bundle. */
  const judge = (/** @type {any} */ query, /** @type {any} */ bundle) => {
    const { tokens } = query;
    bundle.lists ??= bundle.entries.map((entry) => SIDES.map((_, at) => words(entry[2 + at])));
    /** @type {Map<string, any>} */
    const around = new Map();
    const found = [];
    bundle.entries.forEach((entry, number) => {
      const [kind, path, , , labels, folder, names, numbers] = entry;
      const sides = SIDES.map((side, at) => {
        const list = bundle.lists[number][at];
        const { best, hits } = judgeWords(tokens, list, side);
        // The words that open a list belong to its items too, if less.
        const above = around.get(path.slice(0, path.lastIndexOf('/')))?.[at];
        const known = best.map((sure, token) => Math.max(sure, 0.35 * (above?.[token] ?? 0)));
        let score = Math.pow(share(tokens, known), 1.5) * (share(tokens, best) > 0 ? 1 : 0);
        let pairs = 0;
        for (let token = 1; token < tokens.length; token++) {
          if (hits[token - 1].some((one) => hits[token].some((two) => two > one && two - one < 3))) pairs++;
        }
        if (tokens.length > 1) score *= 1 + (0.5 * pairs) / (tokens.length - 1);
        score /= 1 + 0.12 * Math.log2(1 + list.length / 30);
        const name = names?.[at] ? words(names[at]).filter(({ word }) => !start.small.has(word)) : [];
        if (name.length) {
          // A name counts by as much of it as was asked for, and by as much of the query as it holds.
          const own = judgeWords(tokens, name, side);
          const told = new Set(own.hits.flat()).size / name.length;
          score *= 1 + 0.8 * share(tokens, own.best) * (0.4 + 0.6 * told);
        }
        return { score, best, hits };
      });
      around.set(path, sides.map((side) => side.best));
      let at = sides[1].score > sides[0].score * 1.02 ? 1 : 0;
      if (Math.abs(sides[0].score - sides[1].score) < 0.02 * sides[0].score && SIDES.includes(lang)) at = SIDES.indexOf(lang);
      let score = sides[at].score * KINDS[kind] * STANDING[bundle.standing];
      if (path.includes('/new/')) score *= 0.8;
      if (query.asksForTerm && kind === 'term') score *= 1.6;
      if (numbers?.length && query.tokens.some((token) => token.number)) {
        const own = numbers.map((one) => '№' + words(one).map(({ word }) => word).join(''));
        const named = tokens.some((token) => token.number && own.some((one) => one === token.number || (/^№\d+$/.test(token.number) && one.startsWith(token.number) && !/^\d/.test(one.slice(token.number.length)))));
        if (named) score = query.asksForAct ? 10 + score : score * 1.2;
      }
      if (score > 0) {
        found.push({ score, side: at, hits: sides[at].hits.flat(), entry, bundle, list: bundle.lists[number][at], label: labels, folder });
      }
    });
    return found;
  };

  const TERM_WORDS = ['аныктама', 'угым', 'термин', 'деген', 'определение', 'понятие', 'такое'];
  const ACT_WORDS = ['буйрык', 'приказ', 'каулы', 'постановление', 'закон', 'зан', 'кодекс'];
  const AT_ONCE = 14;
  /**
   * What is found, the closest first; `more` says whether bundles are left that were not looked at.
   * @param {string} text
   * @param {number} rounds
   */
  const find = async (text, rounds) => {
    if (!start) await load('start.js');
    if (!start) return undefined;
    at = start.languages.indexOf(lang);
    const query = /** @type {any} */ (await read(text));
    const keysOfAll = (/** @type {string[]} */ list) => new Set(list.flatMap((word) => SIDES.map((side) => key(word, side))));
    const [actKeys, termKeys] = [keysOfAll(ACT_WORDS), keysOfAll(TERM_WORDS)];
    // `анықтамасы`, `что такое`: such words ask for a definition and seldom stand in it.
    const rest = query.tokens.filter(({ word }) => !SIDES.some((side) => termKeys.has(key(word, side))));
    query.asksForTerm = rest.length > 0 && rest.length < query.tokens.length;
    if (query.asksForTerm) query.tokens = rest;
    const { tokens } = query;
    query.asksForAct = tokens.some((token) => token.number) &&
      (/№/.test(text) || tokens.every((token) => token.number || token.keys.size === 0 || [...token.keys.keys()].some((one) => actKeys.has(one))));
    const order = likeliest(tokens);
    const looked = order.slice(0, AT_ONCE * rounds);
    await Promise.all(looked.map((number) => load(`bundles/${Math.floor(number / 100)}/${number}.js`)));
    let hits = looked.flatMap((number) => (bundles.has(number) ? judge(query, bundles.get(number)) : []));
    hits.sort((left, right) => right.score - left.score || left.entry[1].length - right.entry[1].length);
    const least = (hits[0]?.score ?? 0) * 0.3;
    hits = hits.filter((hit) => hit.score >= least);
    return { hits, tokens, more: order.length > looked.length, loose: query.changed || tokens.some((token) => token.loose) };
  };
  /** Words, each behind its language and a tab, whose key the index does not have: for the tests. */
  site.search.missing = async (/** @type {string[]} */ all) => {
    await loadShards(start.begins.map((_, number) => number));
    return all.filter((line) => {
      const [side, text] = line.split('\t');
      return words(text).some(({ word }) => !start.small.has(word) && !lookUp(key(word, side)));
    });
  };

  // ---- what the reader sees

  const box = /** @type {HTMLInputElement} */ (page.querySelector('input'));
  const results = /** @type {HTMLElement} */ (page.querySelector('.hits'));
  const status = /** @type {HTMLElement} */ (page.querySelector('[role="status"]'));
  const title = document.title;
  const make = (/** @type {string} */ tag, /** @type {string} */ name, /** @type {string=} */ text) => {
    const element = document.createElement(tag);
    element.className = name;
    if (text) element.textContent = text;
    return element;
  };
  /** Which of the names of a bundle are in the language of the page. */
  let at = 0;

  /** The words round the hits, with the hits marked. */
  const excerpt = (/** @type {any} */ hit) => {
    const text = hit.entry[2 + hit.side];
    const places = new Set(hit.hits);
    const { list } = hit;
    let [first, most] = [0, -1];
    for (let begin = 0; begin < list.length; begin++) {
      let count = 0;
      for (let place = begin; place < Math.min(begin + 34, list.length); place++) count += places.has(place) ? 1 : 0;
      if (count > most) [first, most] = [begin, count];
    }
    if (first + 34 >= list.length) first = Math.max(0, list.length - 34);
    else first = Math.max(0, first - 4);
    if (first < 6) first = 0;
    const end = first + 40 < list.length ? first + 38 : list.length;
    const words = make('p', 'hit__text');
    if (SIDES[hit.side] !== lang) words.lang = SIDES[hit.side];
    let from = first > 0 ? list[first].at : 0;
    if (first > 0) words.append('…');
    for (let place = first; place < end; place++) {
      if (!places.has(place)) continue;
      words.append(text.slice(from, list[place].at));
      words.append(make('mark', 'hit__mark', text.slice(list[place].at, list[place].to)));
      from = list[place].to;
    }
    words.append(end < list.length ? text.slice(from, list[end - 1].to) + '…' : text.slice(from));
    return words;
  };
  const href = (/** @type {any} */ hit) => {
    // The page on which the words that were found stand.
    const side = SIDES.includes(lang) ? SIDES[hit.side] : lang;
    const own = hit.folder;
    return `${root}${side}/${own || hit.bundle.folder}${said.file}${own ? '' : '#' + hit.entry[1]}`;
  };
  const item = (/** @type {any} */ hit) => {
    const [kind, path, , , labels] = hit.entry;
    const one = make('li', 'hit');
    const link = /** @type {HTMLAnchorElement} */ (make('a', 'hit__link', labels[at]));
    link.href = href(hit);
    link.dataset.address = `${hit.bundle.act}@${hit.bundle.redaction}${path ? ':' + path : ''}`;
    if (SIDES.includes(lang) && SIDES[hit.side] !== lang) link.hreflang = SIDES[hit.side];
    const name = make('h3', 'hit__name');
    name.append(link);
    one.append(name, excerpt(hit));
    const note = said[kind];
    if (note) one.append(make('p', 'hit__note', note));
    return one;
  };
  const SHOWN = 24;
  const IN_GROUP = 4;
  const show = (/** @type {any} */ found, /** @type {string} */ text, /** @type {number} */ rounds) => {
    results.replaceChildren();
    page.toggleAttribute('data-asked', text !== '');
    document.title = text ? `${text} – ${title}` : title;
    if (!text) {
      status.textContent = '';
      return;
    }
    if (!found) {
      status.textContent = said.lost;
      return;
    }
    const { hits } = found;
    const count = hits.length + (found.more ? '+' : '');
    status.textContent = hits.length ? said.found.replace('{n}', count) + (found.loose ? ' ' + said.loosely : '') : said.none;
    /** @type {Map<any, any[]>} */
    const groups = new Map();
    for (const hit of hits.slice(0, SHOWN * rounds)) {
      const name = hit.bundle.act + '@' + hit.bundle.redaction;
      if (!groups.has(name)) groups.set(name, []);
      groups.get(name).push(hit);
    }
    let number = 0;
    for (const group of groups.values()) {
      const { bundle } = group[0];
      const [sign, name, about, nameLang] = bundle.names[at];
      const section = make('section', 'hits__act');
      const heading = make('h2', 'hits__name', `${sign} `);
      heading.id = `hits-${number++}`;
      section.setAttribute('aria-labelledby', heading.id);
      const words = make('span', 'hits__title', name);
      if (nameLang) words.lang = nameLang;
      heading.append(words);
      const list = make('ol', 'hits__list');
      group.slice(0, IN_GROUP).forEach((hit) => list.append(item(hit)));
      section.append(heading, make('p', 'hits__about', about), list);
      if (group.length > IN_GROUP) {
        const more = make('details', 'hits__more');
        const rest = make('ol', 'hits__list');
        group.slice(IN_GROUP).forEach((hit) => rest.append(item(hit)));
        more.append(make('summary', 'hits__summary', said.inAct.replace('{n}', String(group.length - IN_GROUP))), rest);
        section.append(more);
      }
      results.append(section);
    }
    if (found.more || hits.length > SHOWN * rounds) {
      const button = make('button', 'button button--quiet', said.more);
      button.addEventListener('click', async () => {
        const before = results.querySelectorAll('a').length;
        await run(text, rounds + 1);
        const next = results.querySelectorAll('a')[before];
        if (next instanceof HTMLElement) next.focus();
      });
      results.append(button);
    }
  };
  let turn = 0;
  let shown = 1;
  const run = async (/** @type {string} */ text, rounds = 1) => {
    const own = ++turn;
    shown = rounds;
    page.setAttribute('aria-busy', 'true');
    const found = text ? await find(text, rounds) : undefined;
    if (own !== turn) return;
    show(found, text, rounds);
    page.removeAttribute('aria-busy');
    page.dataset.answered = text;
  };
  const remember = (/** @type {string} */ text, /** @type {any} */ left = null) => {
    try {
      history.replaceState(left, '', text ? '?q=' + encodeURIComponent(text) : location.pathname);
    } catch {
      // From a folder some browsers keep the address as it is.
    }
  };
  /** @type {any} */
  let waiting;
  box.form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    remember(box.value.trim());
    run(box.value.trim());
  });
  box.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      remember(box.value.trim());
      run(box.value.trim());
    }, 300);
  });
  page.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || event.ctrlKey || event.altKey || event.metaKey) return;
    const links = /** @type {HTMLElement[]} */ ([box, ...results.querySelectorAll('a')].filter((one) => one.getClientRects().length));
    const next = links[links.indexOf(/** @type {any} */ (document.activeElement)) + step];
    if (!next || !links.includes(/** @type {any} */ (document.activeElement))) return;
    event.preventDefault();
    next.focus();
  });
  // Who comes back from a hit goes on from it: the list is made anew and would begin at the top.
  results.addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest('a');
    if (link) remember(box.value.trim(), { hit: link.href, rounds: shown });
  });
  const back = async (/** @type {{hit: string, rounds: number}} */ left) => {
    await run(box.value.trim(), left.rounds);
    const link = [...results.querySelectorAll('a')].find(({ href }) => href === left.hit);
    const fold = link && link.closest('details');
    if (fold) fold.open = true;
    if (link) link.focus();
  };
  const asks = new URLSearchParams(location.search).get('q') ?? '';
  box.value = asks;
  if (asks.trim() && history.state) back(history.state);
  else if (asks.trim()) run(asks.trim());
  else box.addEventListener('focus', () => load('start.js'), { once: true });
})((window.qagida = window.qagida || {}));
