// Python, in a thread of its own: Pyodide, numpy and the toolkit, all from this site.
import { loadPyodide } from './py/pyodide.mjs';

const here = new URL('./py/', import.meta.url).href;
let ready = null;

async function start() {
  const manifest = await (await fetch(`${here}manifest.json`)).json();
  const [pyodide, packages, desk] = await Promise.all([
    loadPyodide({ indexURL: here }),
    fetch(here + manifest.packages).then((answer) => answer.arrayBuffer()),
    fetch(new URL('./browser_desk.py', import.meta.url)).then((answer) => answer.text()),
  ]);
  await pyodide.loadPackage(here + manifest.numpy);
  pyodide.unpackArchive(packages, 'zip', { extractDir: '/lib/python3.12/site-packages' });
  pyodide.FS.writeFile('/lib/python3.12/site-packages/browser_desk.py', desk);
  return pyodide.pyimport('browser_desk');
}

self.onmessage = async ({ data: { id, kind, source, before, language } }) => {
  try {
    ready ??= start();
    const desk = await ready;
    if (kind === 'start') self.postMessage({ id, answer: {} });
    else self.postMessage({ id, answer: JSON.parse(desk.serve(kind, source, before ?? '', language)) });
  } catch (error) {
    self.postMessage({ id, answer: { error: String(error.message ?? error) } });
  }
};
