import type { Exchange, Failure, Reading, Refusal, Source } from '../quota/reading.ts';
import type { Clean } from '../text/clean.ts';
import type { Answer } from './answer.ts';
import { refusalOf, speaksOfError } from './refusal.ts';
import type { Decoded } from './service.ts';

/** What a request is for: whose quotas, from which host, and how their answer is decoded. */
export type Question = {
  readonly source: Source;
  readonly host: string;
  readonly decode: (body: unknown) => Decoded;
};

/** Reads one request's answer: total, so that one service's failure never hides another's figures. */
export function interpret(
  { source, host, decode }: Question,
  answer: Answer,
  clean: Clean,
): Reading {
  const exchange = exchangeOf(host, answer, clean);
  const failed = (failure: Failure): Reading => ({ kind: 'failed', source, exchange, failure });
  switch (answer.kind) {
    case 'network':
      return failed({ kind: 'network', code: clean(answer.code) });
    case 'timeout':
      return failed({ kind: 'timeout', seconds: answer.seconds });
    case 'unreadable':
      // The status says more than a body that nobody can read.
      return failed(
        answer.status === 200
          ? { kind: 'malformed', problem: answer.problem }
          : failureOf(answer.status, { code: null, message: null }),
      );
    case 'answered': {
      const json = parse(answer.body);
      const refusal = refusalOf(json.value, clean);
      if (answer.status !== 200) return failed(failureOf(answer.status, refusal));
      if (!json.valid) return failed({ kind: 'malformed', problem: notJson(answer.body, clean) });
      if (speaksOfError(json.value)) return failed({ kind: 'error-code', refusal });
      const decoded = decode(json.value);
      return decoded.kind === 'decoded'
        ? { kind: 'read', source, exchange, quotas: decoded.quotas }
        : failed(decoded);
    }
  }
}

function exchangeOf(host: string, answer: Answer, clean: Clean): Exchange {
  const answered = answer.kind === 'answered' || answer.kind === 'unreadable';
  const requestId = answered && answer.requestId !== null ? clean(answer.requestId) : null;
  return { host, status: answered ? answer.status : null, requestId, attempts: 1 };
}

function failureOf(status: number, refusal: Refusal): Failure {
  if (status === 401) return { kind: 'signed-out', refusal };
  if (status === 403) return { kind: 'no-permission', refusal };
  if (status === 404) return { kind: 'not-found', refusal };
  return { kind: 'status', refusal };
}

function parse(body: string): { readonly valid: boolean; readonly value: unknown } {
  try {
    return { valid: true, value: JSON.parse(body) };
  } catch {
    return { valid: false, value: null };
  }
}

/** A short beginning tells a login page or a proxy's notice from a cut-off answer. */
function notJson(body: string, clean: Clean): string {
  const beginning = [...clean(body.trimStart())].slice(0, 60).join('');
  if (beginning === '') return 'the answer is empty';
  const what = beginning.startsWith('<') ? 'a web page' : 'not JSON';
  return `the answer is ${what} and begins with ${beginning}`;
}
