import { type Answer, errorAnswer, jsonAnswer } from './answer.ts';

const titles = { 400: 'Bad Request', 401: 'Unauthorized', 404: 'Not Found' } as const;

/** The refusals of IAM, whose codes are numbers. */
export const iamAnswers = {
  badBody: apiError(400, 'The request body is invalid'),
  wrongPassword: apiError(401, 'The username or password is wrong.'),
  wrongDomain: apiError(401, 'The userInfo is wrong'),
  locked: apiError(401, 'The account is locked.'),
  noSuchProject: apiError(404, 'Could not find project.'),
} as const;

/** Its refusals of id tokens, which have codes of their own. */
export const iamIdTokenAnswers = {
  badBody: errorAnswer(400, 'IAM.0011', 'Request body is invalid.'),
  /** Forged, expired or for another audience: the documentation has one answer for all. */
  badIdToken: errorAnswer(401, 'IAM.0001', 'The request you have made requires authentication.'),
  noSuchIdentityProvider: (id: string): Answer =>
    errorAnswer(404, 'IAM.0004', `Could not find identity_provider: ${id}.`),
  noSuchProject: (id: string): Answer =>
    errorAnswer(404, 'IAM.0004', `Could not find project: ${id}.`),
} as const;

function apiError(code: keyof typeof titles, message: string): Answer {
  return jsonAnswer(code, { error: { code, message, title: titles[code] } });
}
