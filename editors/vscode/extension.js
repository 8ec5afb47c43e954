// SPDX-License-Identifier: Apache-2.0
// Starts `cablelint lsp` for the documents of the languages that are configured.
'use strict';

const vscode = require('vscode');
const { LanguageClient } = require('vscode-languageclient/node');

let client;

async function start() {
  const settings = vscode.workspace.getConfiguration('cablelint');
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  const server = {
    command: settings.get('path'),
    args: ['lsp', ...settings.get('arguments')],
    // Relative names among the arguments are relative to the folder that is open.
    options: { cwd: folder?.uri.fsPath },
  };
  client = new LanguageClient('cablelint', 'cablelint', server, {
    documentSelector: settings.get('languages').map((language) => ({ language })),
  });
  await client.start();
}

async function restart() {
  await client?.dispose();
  await start();
}

async function activate(context) {
  context.subscriptions.push(
    vscode.commands.registerCommand('cablelint.restart', restart),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('cablelint')) restart();
    }),
  );
  await start();
}

module.exports = { activate, deactivate: () => client?.dispose() };
