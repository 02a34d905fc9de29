import { type Answer, jsonAnswer } from './answer.ts';

const titles = { 400: 'Bad Request', 401: 'Unauthorized', 404: 'Not Found' } as const;

/** The refusals of IAM, whose codes are numbers. */
export const iamAnswers = {
  badBody: refusal(400, 'The request body is invalid'),
  wrongPassword: refusal(401, 'The username or password is wrong.'),
  wrongDomain: refusal(401, 'The userInfo is wrong'),
  locked: refusal(401, 'The account is locked.'),
  forgedIdToken: refusal(401, 'The id token is invalid.'),
  expiredIdToken: refusal(401, 'The id token has expired.'),
  wrongAudience: refusal(401, 'The audience of the id token is wrong.'),
  noSuchIdentityProvider: refusal(404, 'Could not find identity provider.'),
  noSuchProject: refusal(404, 'Could not find project.'),
} as const;

function refusal(code: keyof typeof titles, message: string): Answer {
  return jsonAnswer(code, { error: { code, message, title: titles[code] } });
}
