import { spawnSync } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawn } from '@lydell/node-pty';
import { beforeAll, describe, expect, it } from 'vitest';
import { commandFixtures } from '../commands/fake-process.ts';
import { binary, makeFolder } from '../main/run-binary.ts';

/** Real shells, as far as the machine has them, with a `csaudit` of this repository on the path. */

const has = (shell: string) => spawnSync(shell, ['--version']).status === 0;

function environment(): Record<string, string> {
  const folder = makeFolder();
  writeFileSync(join(folder, 'csaudit'), `#!/bin/sh\nexec "${process.execPath}" "${binary}" "$@"\n`);
  chmodSync(join(folder, 'csaudit'), 0o755);
  return { PATH: `${folder}:${process.env.PATH}`, HOME: folder, TERM: 'dumb', LANG: 'C.UTF-8' };
}

/** What the function of bash answers for a line that ends at the cursor, its words as bash parts them. */
function askBash(line: string, words: readonly string[]): readonly string[] {
  const script = `source <(csaudit completion bash)
COMP_LINE=$1 COMP_POINT=\${#1}; shift
COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
_csaudit
printf '%s\\n' "\${COMPREPLY[@]}"`;
  const options = { cwd: commandFixtures, env: environment(), encoding: 'utf8' } as const;
  const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', script, 'bash', line, ...words], options);
  expect(stderr).toBe('');
  return stdout.split('\n').filter((word) => word !== '');
}

function askFish(line: string): readonly string[] {
  const script = 'csaudit completion fish | source; complete -C $argv[1]';
  const options = { cwd: commandFixtures, env: environment(), encoding: 'utf8' } as const;
  const { stdout, stderr } = spawnSync('fish', ['--no-config', '-c', script, line], options);
  expect(stderr).toBe('');
  return stdout.split('\n').filter((word) => word !== '');
}

/** Types into an interactive shell, waits for what must come, and leaves. */
async function type(shell: string, args: readonly string[], start: string, keys: string, awaited: RegExp) {
  const terminal = spawn(shell, [...args], { cwd: commandFixtures, env: environment(), cols: 200, rows: 50 });
  let shown = '';
  terminal.onData((data) => {
    shown += data;
  });
  const comes = async (pattern: RegExp) => {
    for (let waited = 0; !pattern.test(shown) && waited < 100; waited += 1)
      await new Promise((go) => setTimeout(go, 100));
    return shown;
  };
  terminal.write(`${start}; echo rea''dy\r`);
  await comes(/ready/);
  terminal.write(keys);
  await comes(awaited);
  terminal.kill();
  return shown;
}

describe.runIf(has('bash'))('bash', () => {
  it.each([
    ['csaudit chec', ['csaudit', 'chec'], ['check', 'checklist']],
    ['csaudit checklist ', ['csaudit', 'checklist', ''], ['list', 'show', 'lint', 'diff']],
    ['csaudit kpi --format=m', ['csaudit', 'kpi', '--format', '=', 'm'], ['markdown']],
    ['csaudit kpi --format=', ['csaudit', 'kpi', '--format', '='], ['table', 'json', 'csv', 'markdown', 'html']],
    ['csaudit  kpi   --by channel,mo', ['csaudit', 'kpi', '--by', 'channel,mo'], ['channel,month']],
    [
      'csaudit kpi --unit talk_seconds=mi',
      ['csaudit', 'kpi', '--unit', 'talk_seconds', '=', 'mi'],
      ['milliseconds', 'minutes'],
    ],
    [
      'csaudit check -t "csat >= 85%" --report sa',
      ['csaudit', 'check', '-t', '"csat >= 85%"', '--report', 'sa'],
      ['sarif='],
    ],
    ['csaudit kpi tick', ['csaudit', 'kpi', 'tick'], []],
  ])('%s', (line, words, expected) => {
    expect(askBash(line, words)).toEqual(expected);
  });

  it('obeys nothing that stands in the line', () => {
    const line = `csaudit check -t "$(touch ${join(commandFixtures, 'touched')}) >= 1" --by ag`;
    expect(askBash(line, ['csaudit', 'check', '-t', line.slice(17, -8), '--by', 'ag'])).toEqual(['agent']);
    expect(spawnSync('ls', [commandFixtures], { encoding: 'utf8' }).stdout).not.toContain('touched');
  });

  it('completes as somebody types, files too', async () => {
    const start = 'source <(csaudit completion bash)';
    const keys = 'csaudit kpi tick\t--preset zendesk-e\t --kpi first-resp\t\t';
    const shown = await type('bash', ['--norc', '-i'], start, keys, /first-response-time/);
    expect(shown).toContain('csaudit kpi tickets.csv --preset zendesk-explore  --kpi first-response-time');
  });
});

describe.runIf(has('zsh'))('zsh', () => {
  it('completes as somebody types, files too', async () => {
    const start = 'autoload -U compinit; compinit -u; source <(csaudit completion zsh)';
    const keys = 'csaudit kpi tick\t--preset zendesk-e\t--kpi csat,survey\t --format=mark\t';
    const shown = await type('zsh', ['-f', '-i'], start, keys, /format=markdown/);
    expect(shown.replace(/\s+/g, ' ')).toContain('--format=markdown');
    expect(shown).toContain('csat,survey-response-rate');
    expect(shown).toContain('tickets.csv');
    expect(shown).toContain('zendesk-explore');
  });

  it('can be read by compinit from a file', () => {
    const { stdout } = spawnSync('csaudit', ['completion', 'zsh'], { env: environment(), encoding: 'utf8' });
    expect(stdout.split('\n', 1)).toEqual(['#compdef csaudit']);
  });
});

describe.runIf(has('fish'))('fish', () => {
  it.each([
    ['csaudit checklist sho', ['show\tShow a checklist to read, or one step of it.']],
    ['csaudit kpi --format=m', ['--format=markdown']],
    ['csaudit kpi --kpi csat,np', ['csat,nps\tNet Promoter Score']],
    ['csaudit kpi tick', ['tickets.csv']],
    ['csaudit check --report junit=tick', ['junit=tickets.csv']],
    ['csaudit check --fail-on ', ['warn', 'inconclusive', 'fail']],
  ])('%s', (line, expected) => {
    expect(askFish(line)).toEqual(expected);
  });
});

describe('PowerShell', () => {
  let script = '';
  beforeAll(() => {
    script = spawnSync(process.execPath, [binary, 'completion', 'powershell'], { encoding: 'utf8' }).stdout;
  });

  it('has a script that asks the same questions', () => {
    expect(script).toContain('Register-ArgumentCompleter -Native -CommandName csaudit');
    expect(script).toContain('complete -- @words');
  });

  it.runIf(has('pwsh'))('completes what is typed', () => {
    const ask = `${script}
(TabExpansion2 'csaudit kpi --format m' 22).CompletionMatches.CompletionText
(TabExpansion2 'csaudit checklist ' 18).CompletionMatches.CompletionText`;
    const { stdout } = spawnSync('pwsh', ['-NoProfile', '-Command', ask], { env: environment(), encoding: 'utf8' });
    expect(stdout.split(/\r?\n/).filter(Boolean)).toEqual(['markdown', 'list', 'show', 'lint', 'diff']);
  });
});
