import fs from 'node:fs';
import { readCorpus } from './corpus-source.ts';
import { corpusOperations } from './corpus.ts';
import { SetHash, itemDigest } from '../../../src/shared/set-hash.ts';
import { createCache } from '../../../src/main/content/cache/open.ts';
import { openCacheWriter } from '../../../src/main/content/cache/writer.ts';
import { openCacheReader } from '../../../src/main/content/cache/reader.ts';
const n = Number(process.argv[2] ?? 10000);
const dir = `/tmp/bench-cache-${n}`; fs.rmSync(dir,{recursive:true,force:true});
const src = readCorpus('/tmp/statutes/statutes');
const h = new SetHash(); let count=0;
for (const o of corpusOperations(src,n)) if(o.op==='put'){h.add(itemDigest(o.item, JSON.stringify(o.item)));count++;}
createCache(dir); const w = openCacheWriter(dir); if(!w.ok) throw 1;
let gen=0; function* timed(){ const it=corpusOperations(src,n)[Symbol.iterator](); for(;;){const a=performance.now(); const x=it.next(); gen+=performance.now()-a; if(x.done) return; yield x.value;} }
let t=performance.now();
console.log(w.value.replace(timed(), {sequence:1,asOf:'2026-01-01T00:00:00Z',itemCount:count,setHash:h.hex(),district:{name:'a',hotline:'b'}}));
const total=performance.now()-t; console.log('build s',(total-gen)/1000,'gen',gen/1000,'items/s',count/((total-gen)/1000), 'rss', process.memoryUsage().rss/1e6);
w.value.close();
t=performance.now(); const r=openCacheReader(dir,{hasAttachment:()=>false}); if(!r.ok) throw r; console.log('open ms',performance.now()-t);
for(const f of fs.readdirSync(dir)) console.log(f, fs.statSync(dir+'/'+f).size/1e6);
