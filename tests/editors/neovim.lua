-- SPDX-License-Identifier: Apache-2.0
-- Opens a cable in Neovim with `cablelint lsp` and writes what the editor then knows of it.
-- run.sh starts it with PROGRAM and TRANSCRIPT in the environment.
local seconds_to_wait = 20
local out = assert(io.open(vim.env.TRANSCRIPT, 'w'))
local function say(...) out:write(string.format(...), '\n') end
local function wait_for(what, condition)
  assert(vim.wait(seconds_to_wait * 1000, condition, 10), 'no ' .. what)
end

local client = vim.lsp.start_client({
  name = 'cablelint',
  cmd = { vim.env.PROGRAM, 'lsp', '--isolated', '--as-of', '2026-01-01' },
})
vim.lsp.buf_attach_client(0, client)

local function ask(method, more)
  local params = vim.tbl_extend('force',
    { textDocument = vim.lsp.util.make_text_document_params(0) }, more or {})
  local answers = assert(vim.lsp.buf_request_sync(0, method, params, seconds_to_wait * 1000))
  return answers[client].result
end
-- The place of a text in the buffer, as the protocol has it.
local function place(text)
  for number, line in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, false)) do
    local first = line:find(text, 1, true)
    if first then return { line = number - 1, character = first - 1 } end
  end
  error('no ' .. text)
end
local function after(text)
  local at = place(text)
  return { line = at.line, character = at.character + #text }
end

local function by_rule()
  local count, rules = {}, {}
  for _, diagnostic in ipairs(vim.diagnostic.get(0)) do
    local rule = diagnostic.user_data.lsp.code
    if not count[rule] then table.insert(rules, rule) end
    count[rule] = (count[rule] or 0) + 1
  end
  table.sort(rules)
  for _, rule in ipairs(rules) do say('  %s: %d', rule, count[rule]) end
end

wait_for('diagnostics', function() return #vim.diagnostic.get(0) > 0 end)
say('findings of the document as it was opened: %d', #vim.diagnostic.get(0))
by_rule()

for _, text in ipairs({ 'SIPDIS', 'PREL', 'S/NF' }) do
  say('\nhover at %s:', text)
  say('%s', ask('textDocument/hover', { position = place(text) }).contents.value)
end

for _, text in ipairs({ 'TAGS: PR', '1. (' }) do
  say('\ncompletion after %s:', text)
  for number, item in ipairs(ask('textDocument/completion', { position = after(text) }).items) do
    if number <= 4 then say('  %s: %s', item.label, item.detail) end
  end
end

say('\nsymbols:')
for _, symbol in ipairs(ask('textDocument/documentSymbol')) do
  if symbol.kind == 8 then say('  %s: %s', symbol.name, symbol.detail) end
end

-- Typed text goes to the server as a change of a part of its line.
local before = #vim.diagnostic.get(0)
local mark = place('(S/NF)')
vim.api.nvim_buf_set_text(0, mark.line, mark.character + 1, mark.line, mark.character + 2, { 'C' })
wait_for('fewer diagnostics', function() return #vim.diagnostic.get(0) < before end)
say('\nfindings after (S/NF) became (C/NF): %d fewer', before - #vim.diagnostic.get(0))

local last_line = vim.api.nvim_buf_line_count(0) - 1
local actions = ask('textDocument/codeAction', {
  range = { start = { line = 0, character = 0 }, ['end'] = { line = last_line, character = 0 } },
  context = { diagnostics = {}, only = { 'source.fixAll' } },
})
vim.lsp.util.apply_workspace_edit(actions[1].edit, 'utf-16')
say('\nafter %s:', actions[1].title)
say('  %s', vim.api.nvim_buf_get_lines(0, place('TAGS').line, place('TAGS').line + 1, false)[1])
out:close()
vim.lsp.stop_client(client)
