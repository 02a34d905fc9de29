import { shortestSecret } from '../text/clean.ts';
import { type Parsed, type Problem, valid, wrong } from './parsed.ts';

/** Reads the token. Whatever is wrong with it, its value is never shown. */
export function tokenOf(token: string): Parsed<string> {
  if (token === '') {
    return wrong(
      problem(
        'is missing',
        'fill it from a secret that holds a project-scoped token (GitHub gives no secrets to pull requests from forks)',
      ),
    );
  }
  if (!/^[\x21-\x7e]+$/.test(token)) {
    return wrong(
      problem(
        'holds white space, control or non-latin characters',
        'write the value of X-Subject-Token alone, on one line',
      ),
    );
  }
  if (token.length >= shortestSecret) return valid(token);
  return wrong(problem('is too short to be one', 'write the whole value of X-Subject-Token'));
}

function problem(complaint: string, remedy: string): Problem {
  return { input: 'token', complaint, read: null, remedy };
}
