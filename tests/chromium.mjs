// Unpacks the Chromium of the npm package `@sparticuz/chromium` and prints its path: for systems
// whose archive has no Chromium (Ubuntu's is a snap, which a container cannot run).
//
//     node tests/chromium.mjs FOLDER_OF_THE_PACKAGE FILE

import { createReadStream, createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';

const [folder, file] = process.argv.slice(2);
const packed = join(folder, 'node_modules/@sparticuz/chromium/bin/chromium.br');
const part = `${file}.part`;
await pipeline(
  createReadStream(packed),
  createBrotliDecompress(),
  createWriteStream(part, { mode: 0o755 }),
);
await rename(part, file);
console.log(file);
