// SPDX-License-Identifier: Apache-2.0
// The protocol as Microsoft's own library has it: its client side, with its types for each message.
// usage: client.mjs MODULES PROGRAM CABLE
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import assert from 'node:assert/strict';

const [modules, program, cable] = process.argv.slice(2);
const lsp = createRequire(join(modules, 'x.js'))('vscode-languageserver-protocol/node');

const server = spawn(program, ['lsp', '--stdio', '--isolated'], { stdio: ['pipe', 'pipe', 'inherit'] });
const client = lsp.createProtocolConnection(
  new lsp.StreamMessageReader(server.stdout), new lsp.StreamMessageWriter(server.stdin));
const published = [];
let wake = () => {};
client.onNotification(lsp.PublishDiagnosticsNotification.type, (params) => {
  published.push(params);
  wake();
});
client.listen();
const next = async () => {
  while (published.length === 0) await new Promise((resolve) => { wake = resolve; });
  return published.shift();
};

const uri = 'file:///cables/a.txt';
const document = { textDocument: { uri } };
const { capabilities } = await client.sendRequest(lsp.InitializeRequest.type, {
  processId: process.pid, rootUri: null,
  capabilities: { general: { positionEncodings: ['utf-8', 'utf-16'] } },
});
assert.equal(capabilities.positionEncoding, 'utf-8');
client.sendNotification(lsp.InitializedNotification.type, {});

const text = readFileSync(cable, 'utf8');
client.sendNotification(lsp.DidOpenTextDocumentNotification.type,
  { textDocument: { uri, languageId: 'cable', version: 1, text } });
const { diagnostics } = await next();
assert.ok(diagnostics.length > 70);
assert.ok(diagnostics.every(lsp.Diagnostic.is), 'a diagnostic is not of its type');

const position = { line: text.slice(0, text.indexOf('PREL')).split('\n').length - 1, character: 7 };
const hover = await client.sendRequest(lsp.HoverRequest.type, { ...document, position });
assert.ok(lsp.Hover.is(hover) && hover.contents.value.includes('External Political Relations'));
const completion = await client.sendRequest(lsp.CompletionRequest.type, { ...document, position });
assert.ok(completion.items.length > 10);
assert.ok(completion.items.every((item) => lsp.TextEdit.is(item.textEdit)));
const symbols = await client.sendRequest(lsp.DocumentSymbolRequest.type, document);
assert.ok(symbols.length > 100 && symbols.every(lsp.DocumentSymbol.is));
const folds = await client.sendRequest(lsp.FoldingRangeRequest.type, document);
assert.ok(folds.every(lsp.FoldingRange.is));
const range = { start: { line: 0, character: 0 }, end: { line: 10000, character: 0 } };
const actions = await client.sendRequest(lsp.CodeActionRequest.type,
  { ...document, range, context: { diagnostics } });
assert.ok(actions.length > 0 && actions.every((action) => lsp.CodeAction.is(action)));

// Latency: from a change to its diagnostics, the median of many.
const times = [];
for (let version = 2; version < 42; ++version) {
  const begin = performance.now();
  client.sendNotification(lsp.DidChangeTextDocumentNotification.type, {
    textDocument: { uri, version },
    contentChanges: [{ range: { start: { line: 9, character: 6 }, end: { line: 9, character: 10 } },
                       text: version % 2 === 0 ? 'PGOV' : 'PREL' }],
  });
  assert.equal((await next()).version, version);
  times.push(performance.now() - begin);
}
times.sort((a, b) => a - b);

await client.sendRequest(lsp.ShutdownRequest.type);
await client.sendNotification(lsp.ExitNotification.type);
const status = await new Promise((resolve) => server.on('exit', resolve));
assert.equal(status, 0);
console.log(`ok: vscode-languageserver-protocol: ${diagnostics.length} findings, ` +
  `${times[times.length / 2].toFixed(1)} ms from a change to findings of ${text.length} bytes`);
