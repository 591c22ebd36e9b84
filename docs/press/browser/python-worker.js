// Python, in a thread of its own: Pyodide, numpy and the toolkit, all from this site.
// matplotlib is large, and comes when a program first draws.
import { loadPyodide } from './py/pyodide.mjs';

const here = new URL('./py/', import.meta.url).href;
const PACKAGES = '/lib/python3.12/site-packages';
const DRAWS = /\bmatplotlib\b|\bplots\b|\bplot_\w+/;
let pyodide = null;
let ready = null;
let drawing = null;

async function start() {
  const text = (path) => fetch(new URL(path, import.meta.url)).then((answer) => answer.text());
  const [started, packages, desk, press, drawings] = await Promise.all([
    loadPyodide({ indexURL: here, env: { MPLBACKEND: 'agg', HOME: '/home/pyodide' } }),
    fetch(`${here}packages.zip`).then((answer) => answer.arrayBuffer()),
    text('./browser_desk.py'),
    text('./press/__init__.py'),
    text('./press/drawings.py'),
  ]);
  pyodide = started;
  await load('numpy');
  pyodide.unpackArchive(packages, 'zip', { extractDir: PACKAGES });
  pyodide.FS.mkdir(`${PACKAGES}/press`);
  for (const [name, source] of Object.entries({ 'browser_desk.py': desk, 'press/__init__.py': press, 'press/drawings.py': drawings })) {
    pyodide.FS.writeFile(`${PACKAGES}/${name}`, source);
  }
  return pyodide.pyimport('browser_desk');
}

// By name, so that Pyodide holds each file to the hash in its own lock. It throws nothing when a file does not come.
async function load(name) {
  const troubles = [];
  await pyodide.loadPackage(name, { messageCallback: () => {}, errorCallback: (trouble) => troubles.push(trouble) });
  if (troubles.length || !(name in pyodide.loadedPackages)) throw new Error([`${name} could not be fetched`, ...troubles].join('\n'));
}

// A promise that has failed is forgotten, so that the next press tries again.
async function once(promise, forget) {
  try {
    return await promise;
  } catch (error) {
    forget();
    throw error;
  }
}

self.onmessage = async ({ data: { id, ...wish } }) => {
  try {
    ready ??= start();
    const desk = await once(ready, () => { ready = null; });
    if (wish.kind === 'start') {
      self.postMessage({ id, answer: {} });
      return;
    }
    if (!drawing && DRAWS.test(wish.source + (wish.before ?? ''))) {
      self.postMessage({ id, fetching: true });
      drawing = load('matplotlib');
    }
    await once(drawing, () => { drawing = null; });
    self.postMessage({ id, answer: JSON.parse(desk.serve(JSON.stringify(wish))) });
  } catch (error) {
    self.postMessage({ id, answer: { error: String(error.message ?? error) } });
  }
};
