// Bundles the peer to the one file that is deployed: node bundle.mjs FILE
import { build } from 'esbuild';

await build({
  entryPoints: [new URL('peer.mjs', import.meta.url).pathname],
  outfile: process.argv[2],
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  mainFields: ['module', 'main'],
  // Packages that are still CommonJS ask for Node's own modules by `require`.
  banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
  logLevel: 'error',
});
