// numpy's rule of broadcasting, as the explorer draws it and as the tests hold it against numpy itself.

// "(3, 1)", "3,1", "5" and "()" are shapes; anything else is null.
export function readShape(text) {
  const bare = text.trim().replace(/^\(|^\[/, '').replace(/\)$|\]$/, '').trim().replace(/[，、]/g, ',').replace(/,$/, '');
  if (bare === '') return [];
  const sides = bare.split(',').map((side) => side.trim());
  return sides.every((side) => /^\d{1,9}$/.test(side)) ? sides.map(Number) : null;
}

export function writeShape(shape) {
  return shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(', ')})`;
}

// Axes are compared from the last one: equal, or one of them 1 or missing.
// Each axis tells what becomes of it on either side: same, stretched, missing or conflict.
export function broadcast(left, right) {
  const rank = Math.max(left.length, right.length);
  const axes = [];
  for (let back = rank; back >= 1; back -= 1) {
    const a = left[left.length - back];
    const b = right[right.length - back];
    const clash = a !== undefined && b !== undefined && a !== b && a !== 1 && b !== 1;
    const side = clash ? null : a === undefined ? b : b === undefined ? a : a === 1 ? b : a;
    const fate = (own) => (clash ? 'conflict' : own === undefined ? 'missing' : own === side ? 'same' : 'stretched');
    axes.push({ left: a, right: b, result: side, leftFate: fate(a), rightFate: fate(b) });
  }
  const fits = axes.every((axis) => axis.result !== null);
  return { axes, fits, shape: fits ? axes.map((axis) => axis.result) : null };
}

// The text of numpy's own error for `left + right`.
export function numpyError(left, right) {
  const tight = (shape) => (shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(',')})`);
  return `ValueError: operands could not be broadcast together with shapes ${tight(left)} ${tight(right)}`;
}
