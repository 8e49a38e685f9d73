import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { collectCharacters } from './characters.ts';
import { encodeLexicon } from './encode.ts';
import { collectWords, readDomainWords, readJiebaWords } from './words.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** Builds the input lexicon from jieba's dictionary, pinyin-pro's readings and our domain words. */
export function buildLexicon(): Uint8Array<ArrayBuffer> {
  const jieba = readJiebaWords(join(ROOT, 'node_modules/@node-rs/jieba/dict.txt'));
  const domain = readDomainWords(join(ROOT, 'script/lexicon/domain-words.txt'));
  const words = collectWords([...jieba, ...domain]);
  return encodeLexicon([...collectCharacters(jieba, words), ...words]);
}

if (import.meta.main) {
  const output = process.argv[2] ?? join(ROOT, 'assets/input/pinyin.bin');
  const lexicon = buildLexicon();
  mkdirSync(dirname(output), { recursive: true });
  writeFileSync(output, lexicon);
  process.stdout.write(`${output}: ${lexicon.length} bytes\n`);
}
