// Editing and running Python in the page. Each block of a lesson gets "Edit and run"; the playground is one large editor.
// Nothing is loaded before the reader presses a button, and nothing leaves the browser.

const chinese = document.documentElement.lang.startsWith('zh');
const available = document.querySelector('meta[name="browser-python"]')?.content === 'yes';
const WORDS = chinese
  ? {
      edit: '编辑并运行', editCheck: '编辑并检查', editUnseen: '看代码，编辑并运行', run: '严格检查形状并运行', check: '检查我的作业', stop: '停止', reset: '恢复原样', code: '代码', output: '输出', figure: '运行得到的图',
      starting: '正在启动 Python（第一次约需十秒，下载约 12 MB）', running: '正在运行', fetching: '正在取 matplotlib（只需一次，约 9 MB）', checking: '正在检查', ready: 'Python 已就绪。', done: (s) => `用时 ${s} 秒`,
      stopped: '已停止。', nothing: '没有输出。', clean: '没有发现形状错误。', line: (n) => `第 ${n} 行`, comma: '，', colon: '：', apply: '采用这处修改', why: '说明',
      example: '示例', absent: '本站这一份在构建时没有带上浏览器里的 Python，所以代码不能在这里运行。',
      level: { error: '错误', warning: '警告', advice: '建议' }, applied: '已修改，再检查一次看看。', leave: '按 Esc 再按 Tab 可离开编辑框。',
    }
  : {
      edit: 'Edit and run', editCheck: 'Edit and check', editUnseen: 'See the code, edit and run', run: 'Run with strict shapes', check: 'Check my coursework', stop: 'Stop', reset: 'Reset', code: 'Code', output: 'Output', figure: 'The figure that the code drew',
      starting: 'Starting Python (the first time takes up to ten seconds and about 12 MB)', running: 'Running', fetching: 'Fetching matplotlib (once, about 9 MB)', checking: 'Checking', ready: 'Python is ready.', done: (s) => `${s} s`,
      stopped: 'Stopped.', nothing: 'It ran, and printed nothing.', clean: 'No shape bug found.', line: (n) => `line ${n}`, comma: ', ', colon: ': ', apply: 'Apply this edit', why: 'Why',
      example: 'Example', absent: 'This copy of the site was built without Python for the browser, so code cannot run here.',
      level: { error: 'error', warning: 'warning', advice: 'advice' }, applied: 'Edited. Check it again to see.', leave: 'Press Esc, then Tab, to leave the editor.',
    };

let worker = null;
let waiting = new Map();
let number = 0;

function ask(kind, wish = {}, onFetching = () => {}) {
  if (!worker) {
    worker = new Worker(new URL('./python-worker.js', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }) => waiting.get(data.id)?.(data);
    worker.onerror = (event) => { waiting.forEach((tell) => tell({ answer: { error: event.message ?? 'worker' } })); stop(); };
  }
  number += 1;
  const id = number;
  return new Promise((tell) => {
    waiting.set(id, (data) => {
      if (data.fetching) { onFetching(); return; }
      waiting.delete(id);
      tell(data.answer);
    });
    worker.postMessage({ id, kind, language: chinese ? 'zh' : 'en', ...wish });
  });
}

function stop() {
  worker?.terminate();
  waiting.forEach((tell) => tell({ answer: { stopped: true } }));
  [worker, waiting, started] = [null, new Map(), false];
}

let started = false;

function element(tag, className = '', text = '') {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}

class Editor {
  // `given` is what the reader is to see before the first run: what the block of the page gave when the site was built.
  constructor(place, source, { before = '', modules = [], note = '', checkFirst = false, given = [] } = {}) {
    Object.assign(this, { place, original: source, before, modules, note, given });
    const bar = element('div', 'edit-bar');
    this.runButton = this.button(bar, WORDS.run, () => this.run(), !checkFirst);
    this.checkButton = this.button(bar, WORDS.check, () => this.check(), checkFirst);
    this.stopButton = this.button(bar, WORDS.stop, stop);
    this.button(bar, WORDS.reset, () => this.reset());
    this.stopButton.hidden = true;
    this.state = bar.appendChild(element('span', 'editor-state'));
    this.state.setAttribute('role', 'status');
    const box = element('div', 'editor');
    this.gutter = box.appendChild(element('pre', 'gutter'));
    this.gutter.setAttribute('aria-hidden', 'true');
    this.text = box.appendChild(element('textarea'));
    Object.assign(this.text, { spellcheck: false, autocapitalize: 'off', autocomplete: 'off', title: WORDS.leave });
    this.text.setAttribute('aria-label', WORDS.code);
    this.text.addEventListener('focus', () => this.warmUp(), { once: true });
    this.text.addEventListener('input', () => this.layOut());
    this.text.addEventListener('keydown', (event) => this.key(event));
    this.output = element('div', 'editor-output');
    this.output.setAttribute('aria-live', 'polite');
    place.replaceChildren(box, bar, this.output);
    this.reset();
  }

  button(bar, text, press, main = false) {
    const made = bar.appendChild(element('button', main ? 'main' : '', text));
    made.type = 'button';
    made.addEventListener('click', press);
    return made;
  }

  set(source) {
    this.text.value = source;
    this.text.setSelectionRange(0, 0);  // the caret at the start, so that the start is what is seen
    this.output.replaceChildren();
    this.layOut();
  }

  reset() {
    this.set(this.original);
    this.output.replaceChildren(...this.given);
  }

  layOut(marked = []) {
    const count = this.text.value.split('\n').length;
    this.text.rows = Math.max(count, 3);
    this.gutter.replaceChildren();
    for (let line = 1; line <= count; line += 1) {
      const shown = element('span', marked.includes(line) ? 'marked' : '', String(line));
      this.gutter.append(shown, '\n');
    }
  }

  key(event) {
    if (event.key === 'Escape') { this.free = true; return; }
    if (event.key === 'Tab' && !this.free && !event.shiftKey) {
      event.preventDefault();
      this.text.setRangeText('    ', this.text.selectionStart, this.text.selectionEnd, 'end');
      this.layOut();
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey || event.shiftKey)) {
      event.preventDefault();
      this.run();
    }
    if (event.key !== 'Tab') this.free = false;
  }

  // Who is in the editor will run something: Python starts meanwhile.
  async warmUp() {
    if (started) return;
    this.state.textContent = `${WORDS.starting} …`;
    const answer = await ask('start');
    started = worker !== null && !answer.error;
    if (!this.stopButton.hidden) return;
    this.state.textContent = started ? WORDS.ready : '';
  }

  async wish(kind, word) {
    const clock = performance.now();
    for (const button of [this.runButton, this.checkButton]) button.disabled = true;
    this.stopButton.hidden = false;
    this.state.textContent = `${started ? word : WORDS.starting} …`;
    const awake = started ? {} : await ask('start');
    started = worker !== null && !awake.error;
    this.state.textContent = `${word} …`;
    const wish = { source: this.text.value, before: this.before, modules: this.modules };
    const fetching = () => { this.state.textContent = `${WORDS.fetching} …`; };
    const answer = started ? await ask(kind, wish, fetching) : awake.error ? awake : { stopped: true };
    for (const button of [this.runButton, this.checkButton]) button.disabled = false;
    this.stopButton.hidden = true;
    this.state.textContent = answer.stopped ? WORDS.stopped : WORDS.done(((performance.now() - clock) / 1000).toFixed(2));
    return answer;
  }

  async run() {
    const answer = await this.wish('run', WORDS.running);
    const [figures, findings] = [answer.figures ?? [], answer.findings ?? []];
    this.layOut([...linesNamed(answer.error ?? ''), ...findings.map((finding) => finding.line)]);
    this.output.replaceChildren();
    if (answer.printed) this.print(answer.printed);
    for (const figure of figures) this.show(figure);
    if (answer.error) this.print(answer.error, 'bad');
    for (const finding of findings) this.output.append(this.card(finding));
    if (!this.output.childElementCount && !answer.stopped) this.print(WORDS.nothing);
    if (this.note && !answer.stopped) this.output.append(element('p', 'editor-note', this.note));
  }

  print(text, kind = '') {
    const shown = this.output.appendChild(element('pre', kind));
    shown.append(...asWideAsInATerminal(text.trimEnd()));
    shown.tabIndex = 0;
    shown.setAttribute('aria-label', WORDS.output);
    shown.setAttribute('role', 'region');
  }

  // In the page itself, so that it follows light and dark; whoever wrote the code, a picture is only a picture.
  show(picture) {
    const drawn = onlyDrawn(picture);
    if (!drawn) return;
    const shown = this.output.appendChild(element('figure', 'plot'));
    shown.tabIndex = 0;
    drawn.setAttribute('aria-label', WORDS.figure);
    shown.append(drawn);
  }

  async check() {
    const answer = await this.wish('check', WORDS.checking);
    this.output.replaceChildren();
    if (answer.error) { this.print(answer.error, 'bad'); return; }
    if (answer.stopped) return;
    const { findings } = answer.report;
    this.layOut(findings.map((finding) => finding.line));
    for (const note of answer.notes) this.print(note, 'bad');
    if (!findings.length && !answer.notes.length) this.print(WORDS.clean);
    for (const finding of findings) this.output.append(this.card(finding));
  }

  card(finding) {
    const card = element('div', `finding ${finding.level}`);
    const head = card.appendChild(element('p'));
    const link = element('a', '', finding.code);
    link.href = finding.url.replace(/^https?:\/\/[^/]+\/[^/]+\//, new URL('..', import.meta.url).href);
    head.append(`${WORDS.line(finding.line)}${WORDS.comma}${WORDS.level[finding.level]} `, link);
    card.append(element('pre', '', this.text.value.split('\n')[finding.line - 1] ?? ''));
    card.append(element('p', '', finding.message));
    if (finding.explanation) card.append(element('p', '', finding.explanation));
    for (const place of finding.related) card.append(element('p', '', `${WORDS.line(place.line)}${WORDS.colon}${place.message}`));
    if (finding.suggestion?.edits?.length) this.offer(card, finding.suggestion);
    else if (finding.suggestion) card.append(element('p', '', finding.suggestion.description));
    return card;
  }

  offer(card, suggestion) {
    const edited = applied(this.text.value, suggestion.edits);
    card.append(element('p', '', suggestion.description));
    const change = card.appendChild(element('pre'));
    const [before, after] = [this.text.value.split('\n'), edited.split('\n')];
    if (before.length === after.length) {
      before.forEach((line, at) => {
        if (line !== after[at]) change.append(element('span', 'del', `- ${line}\n`), element('span', 'ins', `+ ${after[at]}\n`));
      });
    } else change.textContent = edited;
    this.button(card, WORDS.apply, () => { this.set(edited); this.state.textContent = WORDS.applied; this.checkButton.focus(); });
  }
}

// Edits give 1-based lines and columns; the last one first, so that earlier places stay where they are.
export function applied(source, edits) {
  const starts = [0];
  for (let at = 0; at < source.length; at += 1) if (source[at] === '\n') starts.push(at + 1);
  const place = (line, column) => starts[line - 1] + column - 1;
  return [...edits]
    .sort((one, other) => other.line - one.line || other.column - one.column)
    .reduce((text, edit) => text.slice(0, place(edit.line, edit.column)) + edit.text + text.slice(place(edit.end_line, edit.end_column)), source);
}

// A Chinese character is as wide as two letters in a terminal, and tables of text count on that.
function asWideAsInATerminal(text) {
  return text.split(/([\u2e80-\u9fff\uff00-\uff60]+)/).map((run, at) => (at % 2 && / {2}/.test(text) ? element('span', 'wide', run) : run));
}

function linesNamed(error) {
  return [...error.matchAll(/File "your code", line (\d+)/g)].map((found) => Number(found[1]));
}

const DRAWING = new Set(['svg', 'g', 'defs', 'title', 'desc', 'path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'text', 'tspan', 'use', 'clipPath', 'marker', 'image', 'pattern', 'linearGradient', 'radialGradient', 'stop']);

// An SVG without anything that runs or that asks another address; null if it is no SVG.
export function onlyDrawn(picture) {
  const root = new DOMParser().parseFromString(picture, 'image/svg+xml').documentElement;
  if (root.localName !== 'svg') return null;
  for (const node of [root, ...root.querySelectorAll('*')]) {
    if (!DRAWING.has(node.localName)) { node.remove(); continue; }
    for (const { name, value } of [...node.attributes]) {
      const leads = /(^|:)href$/.test(name) && !/^(#|data:image\/(png|jpeg);)/.test(value.trim());
      if (/^on/i.test(name) || leads) node.removeAttribute(name);
    }
  }
  return document.importNode(root, true);
}

for (const block of document.querySelectorAll('.run-block[data-source]')) {
  if (!available) break;
  const { source, before, modules, note, check, unseen } = block.dataset;
  const open = element('button', 'edit-open', check ? WORDS.editCheck : unseen ? WORDS.editUnseen : WORDS.edit);
  open.type = 'button';
  open.addEventListener('click', () => {
    const given = [...block.querySelectorAll(':scope > .output, :scope > figure')];
    const editor = new Editor(block, source, { before, modules: modules?.split(' '), note, checkFirst: Boolean(check), given });
    editor.text.focus();
  });
  block.append(open);
}

class CodePlayground extends HTMLElement {
  connectedCallback() {
    if (!available) { this.replaceChildren(element('p', 'site-lack', WORDS.absent)); return; }
    const examples = [...this.querySelectorAll('template')];
    const place = element('div');
    const choice = element('select');
    const label = element('label', 'edit-bar', `${WORDS.example} `);
    label.append(choice);
    examples.forEach((example, at) => choice.append(new Option(example.title, String(at))));
    const source = (at) => examples[at].content.textContent.replace(/^\n/, '').trimEnd();
    this.replaceChildren(label, place);
    const editor = new Editor(place, source(0));
    choice.addEventListener('change', () => { editor.original = source(Number(choice.value)); editor.set(editor.original); });
  }
}

customElements.define('code-playground', CodePlayground);
