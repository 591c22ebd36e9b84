// <broadcast-explorer left="3, 4" right="1, 4">: two shapes, axis by axis, and numpy's verdict.
import { broadcast, numpyError, readShape, writeShape } from './broadcast-rule.js';

const WORDS = {
  en: {
    left: 'Left shape', right: 'Right shape', axis: 'axis', operand: ['left', 'right', 'result'],
    same: 'as it is', stretched: (n) => `1, used ${n} times`, missing: (n) => `absent, used ${n} times`, conflict: 'conflict',
    yes: (shape) => `They broadcast. The result has shape ${shape}.`,
    no: (axes) => `They do not broadcast: ${axes}.`,
    clash: (axis, a, b) => `on axis ${axis}, ${a} meets ${b}, and neither is 1`,
    unread: 'A shape is whole numbers with commas between them, such as 3, 1.',
    caption: 'The axes lined up from the last one', scalar: 'Two numbers: there are no axes to line up.',
    both: 'Both sides are stretched. If the two were meant to be matched element by element, one of them is lying the wrong way round.',
    picture: (a, b, c) => `${a} and ${b} make ${c}; dashed cells are copies`,
  },
  zh: {
    left: '左边的形状', right: '右边的形状', axis: '轴', operand: ['左边', '右边', '结果'],
    same: '不变', stretched: (n) => `原为 1，重复使用 ${n} 次`, missing: (n) => `没有这个轴，重复使用 ${n} 次`, conflict: '冲突',
    yes: (shape) => `可以广播，结果的形状是 ${shape}。`,
    no: (axes) => `不能广播：${axes}。`,
    clash: (axis, a, b) => `在轴 ${axis} 上，${a} 碰到 ${b}，而两者都不是 1`,
    unread: '形状写成用逗号隔开的整数，例如 3, 1。',
    caption: '从最后一个轴起对齐', scalar: '两个都是数，没有轴需要对齐。',
    both: '两边都被拉伸了。如果本来想逐元素对应，那么其中一个的方向放反了。',
    picture: (a, b, c) => `${a} 与 ${b} 得到 ${c}；虚线格子是复制出来的`,
  },
};

class BroadcastExplorer extends HTMLElement {
  connectedCallback() {
    const words = WORDS[document.documentElement.lang.startsWith('zh') ? 'zh' : 'en'];
    this.words = words;
    this.innerHTML = `<div class="explorer"><form>
        <label>${words.left}<input name="left" autocomplete="off" inputmode="text" value="${this.getAttribute('left') ?? '3, 4'}"></label>
        <label>${words.right}<input name="right" autocomplete="off" inputmode="text" value="${this.getAttribute('right') ?? '1, 4'}"></label>
      </form><div class="answer" aria-live="polite"></div></div>`;
    this.form = this.querySelector('form');
    this.form.addEventListener('input', () => this.show());
    this.form.addEventListener('submit', (event) => event.preventDefault());
    this.show();
  }

  show() {
    const answer = this.querySelector('.answer');
    const left = readShape(this.form.elements.left.value);
    const right = readShape(this.form.elements.right.value);
    if (!left || !right) {
      answer.innerHTML = `<p class="verdict no">${this.words.unread}</p>`;
      return;
    }
    const { axes, fits, shape } = broadcast(left, right);
    answer.innerHTML = this.verdict(axes, fits, shape, left, right) + this.table(axes) + this.picture(left, right, shape);
  }

  verdict(axes, fits, shape, left, right) {
    const words = this.words;
    if (fits) {
      const both = axes.some((axis) => axis.leftFate !== 'same') && axes.some((axis) => axis.rightFate !== 'same');
      return `<p class="verdict yes">${words.yes(writeShape(shape))}</p>${both ? `<p class="aside">${words.both}</p>` : ''}`;
    }
    const clashes = axes.map((axis, at) => (axis.result === null ? words.clash(at, axis.left, axis.right) : '')).filter(Boolean);
    return `<p class="verdict no">${words.no(clashes.join('; '))}</p><pre tabindex="0"><code>${numpyError(left, right)}</code></pre>`;
  }

  table(axes) {
    const words = this.words;
    if (!axes.length) return `<p>${words.scalar}</p>`;
    const cell = (side, fate, result) => {
      const said = typeof words[fate] === 'function' ? words[fate](result) : words[fate];
      return `<td class="${fate}"><b>${side ?? '·'}</b><small>${said}</small></td>`;
    };
    const rows = [
      axes.map((axis) => cell(axis.left, axis.leftFate, axis.result)),
      axes.map((axis) => cell(axis.right, axis.rightFate, axis.result)),
      axes.map((axis) => `<td class="${axis.result === null ? 'conflict' : 'result'}"><b>${axis.result ?? '✕'}</b></td>`),
    ];
    const head = axes.map((_, at) => `<th scope="col">${words.axis} ${at}</th>`).join('');
    const body = rows.map((cells, at) => `<tr><th scope="row">${words.operand[at]}</th>${cells.join('')}</tr>`).join('');
    return `<div class="scroll" tabindex="0" role="region" aria-label="${words.caption}"><table aria-label="${words.caption}"><thead><tr><td></td>${head}</tr></thead><tbody>${body}</tbody></table></div>`;
  }

  // Small arrays are drawn cell by cell; copies are dashed.
  picture(left, right, shape) {
    if (!shape || shape.length > 2 || shape.some((side) => side > 9 || side === 0)) return '';
    const [rows, columns] = [...Array(2 - shape.length).fill(1), ...shape];
    const size = 18;
    const grid = (operand, at, name) => {
      const [high, wide] = [...Array(2 - operand.length).fill(1), ...operand];
      let cells = '';
      for (let row = 0; row < rows; row += 1) {
        for (let column = 0; column < columns; column += 1) {
          const copy = row >= high || column >= wide;
          cells += `<rect x="${at + column * size + 1}" y="${row * size + 1}" width="${size - 3}" height="${size - 3}" rx="2"${copy ? ' class="copy"' : ''}/>`;
        }
      }
      return `<g class="${name}">${cells}</g>`;
    };
    const step = columns * size + 34;
    const middle = (rows * size) / 2 + 4;
    const sign = (text, at) => `<text x="${at - 23}" y="${middle}">${text}</text>`;
    const label = this.words.picture(writeShape(left), writeShape(right), writeShape(shape));
    const width = 3 * step - 34;
    return `<svg class="cells" role="img" aria-label="${label}" viewBox="0 0 ${width} ${rows * size}" width="${width}">
      ${grid(left, 0, 'left')}${sign('+', step)}${grid(right, step, 'right')}${sign('=', 2 * step)}${grid(shape, 2 * step, 'made')}</svg>`;
  }
}

customElements.define('broadcast-explorer', BroadcastExplorer);
