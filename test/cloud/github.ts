import { type Answer, jsonAnswer } from './answer.ts';
import { issueIdToken } from './id-token.ts';
import type { Service } from './service.ts';

/** Whom an id token is for when the job does not say: the owner of the repository. */
const defaultAudience = 'https://github.com/octo-org';

/** GitHub's word on who a job is; how it words its refusals is documented nowhere. */
const githubAnswers = {
  badVersion: jsonAnswer(400, { message: 'The api-version is not supported.' }),
  badRequestToken: jsonAnswer(401, { message: 'The request token is not valid.' }),
} as const;

/** GitHub: an id token for the job that asks. */
export const github: Service = {
  name: 'github',
  method: 'GET',
  route: /^\/github\/id-token$/u,
  requestIdHeader: 'X-Request-Id',
  answer: ({ path, headers }, _, moment) => {
    const query = new URL(path, 'http://github.example').searchParams;
    if (headers['authorization'] !== `Bearer ${moment.state.job.requestToken}`) {
      return githubAnswers.badRequestToken;
    }
    if (query.get('api-version') !== '2.0') return githubAnswers.badVersion;
    return idToken(issueIdToken(query.get('audience') || defaultAudience, moment));
  },
};

function idToken(value: string): Answer {
  return jsonAnswer(200, { count: value.length, value });
}
