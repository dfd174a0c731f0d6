// Sets documents with typst in one process: node run.mjs OUT DOCUMENT…
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const [out, ...files] = process.argv.slice(2);
const workspace = process.cwd();
const fonts = process.env.TYPST_FONTS?.split(':').filter(Boolean);
const typst = NodeCompiler.create({ workspace, fontArgs: fonts && [{ fontPaths: fonts }] });
for (const file of files) {
  typst.mapShadow(join(workspace, 'document.json'), readFileSync(file));
  writeFileSync(join(out, basename(file) + '.pdf'), typst.pdf({ mainFilePath: 'notice.typ' }));
  typst.evictCache(10);
}
