import { parseQuery } from '../../../src/main/content/search/query.ts';
import { type Item, plainText } from '../../../src/shared/item.ts';
import { SetHash, itemDigest } from '../../../src/shared/set-hash.ts';
import { corpusItems } from './corpus.ts';
import { inventCorpus, readCorpus } from './corpus-source.ts';
import type { Engine, EngineFigures, EngineTask, Signed } from './engine.ts';
import { OurEngine } from './engine-ours.ts';
import { FlexSearchEngine, MiniSearchEngine } from './engine-peers.ts';
import { normalText } from './normal-text.ts';
import { type BenchQuery, type KnownItem, drawKnownItems, drawQueries } from './queries.ts';

/** Process entry: measures one engine and prints its figures as one line of JSON. */

const sampleSize = 3_000;
const knownTitles = 300;
const judgedQueries = 40;
/** Of every kind of query so many judge recall. */
const judgedOfKind = 8;

const task = JSON.parse(process.argv[2] ?? '') as EngineTask;
const source = task.corpusFolder === null ? inventCorpus() : readCorpus(task.corpusFolder);
const items = (): Generator<Item> => corpusItems(source, task.size);

const engines: Record<EngineTask['engine'], () => Engine> = {
  ours: () => new OurEngine(task.folder),
  flexsearch: () => new FlexSearchEngine(),
  minisearch: () => new MiniSearchEngine(),
};

const timed = <Value>(work: () => Value): { value: Value; ms: number } => {
  const start = performance.now();
  const value = work();
  return { value, ms: performance.now() - start };
};

/** Hands the items on and adds up the time that making them takes. */
function* clocked(spent: { ms: number }): Generator<Item> {
  const source = items();
  for (;;) {
    const { value: next, ms } = timed(() => source.next());
    spent.ms += ms;
    if (next.done) return;
    yield next.value;
  }
}

const survey = () => {
  const every = Math.max(1, Math.floor(task.size / sampleSize));
  const sample: Item[] = [];
  const hash = new SetHash();
  let characters = 0;
  let textBytes = 0;
  let count = 0;
  for (const item of items()) {
    const text = plainText(item.body);
    characters += text.length;
    textBytes += Buffer.byteLength(text);
    hash.add(itemDigest(item, JSON.stringify(item)));
    if (count++ % every === 0) sample.push(item);
  }
  return { sample, characters, textBytes, signed: { count, setHash: hash.hex() } };
};

const measurePages = (engine: Engine, sample: readonly Item[]): Record<string, number[]> => {
  // Warms the compiler and the page cache of the system with other queries than those measured.
  for (const { query, filters } of drawQueries(sample, 99)) engine.page(query, filters);
  const pages: Record<string, number[]> = {};
  for (const { kind, query, filters } of drawQueries(sample, 5)) {
    const { ms } = timed(() => engine.page(query, filters));
    (pages[kind] ??= []).push(ms);
  }
  return pages;
};

const judged = (queries: readonly BenchQuery[]): string[] => {
  const seen = new Map<string, number>();
  const chosen = queries.filter(({ kind, query, filters }) => {
    const count = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, count);
    const whole = Object.keys(filters).length === 0;
    return whole && parseQuery(query).joined.length > 1 && count <= judgedOfKind;
  });
  return chosen.slice(0, judgedQueries).map(({ query }) => query);
};

const judge = (engine: Engine, queries: readonly string[]) => {
  const terms = queries.map((query) => parseQuery(query).terms);
  const truth = queries.map(() => new Set<string>());
  for (const item of items()) {
    const { text } = normalText(item);
    terms.forEach((words, index) => {
      if (words.every((word) => text.includes(word))) truth[index]!.add(item.id);
    });
  }
  let right = 0;
  let found = 0;
  let there = 0;
  queries.forEach((query, index) => {
    const all = engine.all(query);
    found += all.size;
    there += truth[index]!.size;
    for (const id of all) if (truth[index]!.has(id)) right++;
  });
  return { recall: right / there, precision: right / found };
};

const findKnown = (engine: Engine, known: readonly KnownItem[]): Record<string, number> => {
  const tries: Record<string, number> = {};
  const first: Record<string, number> = {};
  for (const { kind, query, title } of known) {
    tries[kind] = (tries[kind] ?? 0) + 1;
    first[kind] = (first[kind] ?? 0) + (engine.page(query, {})[0] === title ? 1 : 0);
  }
  return Object.fromEntries(
    Object.entries(first).map(([kind, count]) => [kind, count / tries[kind]!]),
  );
};

const knownSample = (sample: readonly Item[]): readonly Item[] => {
  const real = [...corpusItems(source, Math.min(source.texts.length, task.size))];
  return real.length > 0 ? real : sample;
};

const buildSeconds = (engine: Engine, signed: Signed): number => {
  if (task.step === 'search') return 0;
  const making = { ms: 0 };
  const { ms } = timed(() => engine.build(clocked(making), signed));
  return (ms - making.ms) / 1000;
};

const searchFigures = (engine: Engine, sample: readonly Item[]) => {
  const { ms: openMs } = timed(() => engine.open());
  const pagesMs = measurePages(engine, sample);
  const rssMegabytes = process.memoryUsage().rss / 1e6;
  const known = drawKnownItems(knownSample(sample), knownTitles, 3);
  const judgement = judge(engine, judged(drawQueries(sample, 5)));
  return { openMs, pagesMs, rssMegabytes, ...judgement, foundFirst: findKnown(engine, known) };
};

const notSearched = {
  openMs: 0,
  pagesMs: {},
  rssMegabytes: 0,
  recall: 0,
  precision: 0,
  foundFirst: {},
};

const measure = (): EngineFigures => {
  const { sample, characters, textBytes, signed } = survey();
  const engine = engines[task.engine]();
  const built = buildSeconds(engine, signed);
  const searched = task.step === 'build' ? notSearched : searchFigures(engine, sample);
  const indexBytes = engine.indexBytes();
  engine.close();
  return { items: task.size, characters, textBytes, buildSeconds: built, indexBytes, ...searched };
};

process.stdout.write(`${JSON.stringify(measure())}\n`);
