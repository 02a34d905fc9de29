import type { Exchange, Failure, Reading, Refusal } from '../quota/reading.ts';
import type { Clean } from '../text/clean.ts';
import type { Answer } from './answer.ts';
import { type Json, parse } from './json.ts';
import type { Question } from './question.ts';
import { refusalOf, speaksOfError } from './refusal.ts';
import type { Decoded } from './service.ts';

/** Reads the answer to the last of some attempts. Total: no failure hides another service's figures. */
export function interpret(
  { source, host, decode }: Question,
  answer: Answer,
  attempts: number,
  clean: Clean,
): Reading {
  const exchange = { host, attempts, ...tracesOf(answer, clean) };
  const failed = (failure: Failure): Reading => ({ kind: 'failed', source, exchange, failure });
  switch (answer.kind) {
    case 'network':
      return failed({ kind: 'network', code: clean(answer.code) });
    case 'timeout':
      return failed({ kind: 'timeout', seconds: answer.seconds });
    case 'unreadable':
      // The status says more than a body that nobody can read.
      return failed(
        answer.status === null || answer.status === 200
          ? { kind: 'malformed', problem: answer.problem }
          : failureOf(answer.status, { code: null, message: null }),
      );
    case 'answered': {
      const finding = findingOf(answer.status, answer.body, decode, clean);
      return finding.kind === 'decoded'
        ? { kind: 'read', source, exchange, quotas: finding.quotas }
        : failed(finding);
    }
  }
}

/** The quotas in a whole answer, or why there are none. */
function findingOf(
  status: number,
  body: string,
  decode: Question['decode'],
  clean: Clean,
): Failure | Decoded {
  const json = parse(body);
  const value = json.kind === 'json' ? json.value : null;
  const refusal = refusalOf(value, clean);
  if (status !== 200) return failureOf(status, refusal);
  const problem = problemOf(json, body, clean);
  if (problem !== null) return { kind: 'malformed', problem };
  return speaksOfError(value) ? { kind: 'error-code', refusal } : decode(value);
}

function tracesOf(answer: Answer, clean: Clean): Pick<Exchange, 'status' | 'requestId'> {
  switch (answer.kind) {
    case 'network':
    case 'timeout':
      return { status: null, requestId: null };
    case 'answered':
    case 'unreadable': {
      const { status, requestId } = answer;
      return { status, requestId: requestId === null ? null : clean(requestId) };
    }
  }
}

function failureOf(status: number, refusal: Refusal): Failure {
  if (status === 401) return { kind: 'signed-out', refusal };
  if (status === 403) return { kind: 'no-permission', refusal };
  if (status === 404) return { kind: 'not-found', refusal };
  return { kind: 'status', refusal };
}

function problemOf(json: Json, body: string, clean: Clean): string | null {
  switch (json.kind) {
    case 'json':
      return null;
    case 'not-json':
      return notJson(body, clean);
    case 'ambiguous':
      return 'the answer names a field twice';
  }
}

/** A short beginning tells a login page or a proxy's notice from a cut-off answer. */
function notJson(body: string, clean: Clean): string {
  // Cut far behind any secret that could begin in what is shown.
  const beginning = [...clean(body.trimStart().slice(0, 65_536))].slice(0, 60).join('');
  if (beginning === '') return 'the answer is empty';
  const what = beginning.startsWith('<') ? 'a web page' : 'not JSON';
  return `the answer is ${what} and begins with ${beginning}`;
}
