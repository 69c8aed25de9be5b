import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/main.ts';
import { listenForSignals } from '../../src/signals.ts';
import { commandFixtures, fakeProcess, runCsaudit } from '../commands/fake-process.ts';

describe('a mistake of our own', () => {
  it('ends with 70, the stack and the request to report it, and lets go of the process', async () => {
    const { process, stderr, listenerCount } = fakeProcess(['explain', 'csat']);
    process.stdout.write = () => {
      throw new TypeError('a bug made for this test');
    };
    expect(await main(process)).toBe(70);
    const told = String(stderr.read());
    expect(told).toMatch(/^csaudit has made a mistake of its own/);
    expect(told).toContain('TypeError: a bug made for this test\n    at ');
    expect(told).toMatch(/Please report the lines above.*\n$/);
    expect(listenerCount()).toBe(0);
  });

  it('ends with 70 also while a mistake of the user’s is told', async () => {
    const { process, stderr } = fakeProcess(['kpi', 'nowhere.csv']);
    let asked = 0;
    process.cwd = () => {
      asked += 1;
      if (asked > 1) throw new TypeError('a bug made for this test');
      return commandFixtures;
    };
    expect(await main(process)).toBe(70);
    expect(String(stderr.read())).toContain('TypeError: a bug made for this test');
  });

  it.each(['uncaughtException', 'unhandledRejection'])(
    'ends with 70 also where nobody waits for it: %s',
    async (event) => {
      // A run that waits for ever: only the event can end it.
      const { process, stderr, emit } = fakeProcess(['kpi', '-'], { stdin: new PassThrough() });
      const ended = main(process);
      await new Promise((resolve) => setTimeout(resolve, 300));
      emit(event, new RangeError('nobody waited for this'));
      expect(await ended).toBe(70);
      expect(String(stderr.read())).toContain('RangeError: nobody waited for this');
    },
  );
});

describe('a signal', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ])('%s ends the run with %i and is raised again, once, without a word', async (signal, exitCode) => {
    const { process, stdout, stderr, kills, emit } = fakeProcess(['kpi', '-'], { stdin: new PassThrough() });
    const ended = main(process);
    await new Promise((resolve) => setTimeout(resolve, 300));
    emit(signal);
    emit(signal);
    expect(await ended).toBe(exitCode);
    expect(kills).toEqual([signal]);
    expect([stdout.read(), stderr.read()]).toEqual([null, null]);
  });

  it('is raised again after half a second, when the work does not stop', async () => {
    const { process, kills, emit } = fakeProcess([]);
    const done: string[] = [];
    const signals = listenForSignals(process, {
      interrupt: () => done.push('told'),
      clean: () => done.push('cleaned'),
    });
    emit('SIGINT');
    expect(signals.signal.aborted).toBe(true);
    expect([done, kills]).toEqual([['told'], []]);
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect([done, kills]).toEqual([['told', 'cleaned'], ['SIGINT']]);
  });
});

describe('help', () => {
  it.each(['kpi', 'inspect', 'explain'])('of %s fits a terminal and ends with two examples', async (command) => {
    const { stdout, stderr, exitCode } = await runCsaudit([command, '--help']);
    expect([stderr, exitCode]).toEqual(['', 0]);
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
    expect(stdout).toMatch(new RegExp(`\\nExamples:\\n  csaudit ${command} .+\\n  csaudit ${command} .+\\n$`));
    expect(stdout).not.toContain('(default:');
  });

  it('is on standard error, with 2, for those who typed nothing', async () => {
    const { stdout, stderr, exitCode } = await runCsaudit([]);
    expect([stdout, exitCode]).toEqual(['', 2]);
    expect(stderr).toMatch(/^Usage: csaudit /);
  });
});
