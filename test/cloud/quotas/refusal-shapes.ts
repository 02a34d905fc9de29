import { type Answer, errorAnswer, jsonAnswer } from '../answer.ts';

/** A refusal in the shape of a service: its own code, and words. */
export type RefusalShape = (status: number, code: string, message: string) => Answer;

/** `{error_code, error_msg}`, which most services document. */
export const flatRefusal: RefusalShape = errorAnswer;

/** `{code, message}`. */
export const shortRefusal: RefusalShape = (status, code, message) =>
  jsonAnswer(status, { code, message });

/** `{error: {code, message}}`. */
export const nestedRefusal: RefusalShape = (status, code, message) =>
  jsonAnswer(status, { error: { code, message } });

/** The same under a name that is that of the status. */
export const namedRefusal: RefusalShape = (status, code, message) =>
  jsonAnswer(status, { [status === 404 ? 'itemNotFound' : 'badrequest']: { code, message } });

/** `{error: {error_code, error_msg}}`. */
export const nestedFlatRefusal: RefusalShape = (status, code, message) =>
  jsonAnswer(status, { error: { error_code: code, error_msg: message } });

/** Every spelling at once, and the status as a number. */
export const doubledRefusal: RefusalShape = (status, code, message) =>
  jsonAnswer(status, {
    errorCode: code,
    errorMessage: message,
    error_code: code,
    error_msg: message,
    code: status,
    message,
    reason: 'Refused',
  });

/** `{error_code, error_msg}` and one more, which is null. */
export const extendedRefusal: RefusalShape = (status, code, message) =>
  jsonAnswer(status, { error_code: code, error_msg: message, error_ext_msg: null });

/** `{errCode, errMsg}`. */
export const abbreviatedRefusal: RefusalShape = (status, code, message) =>
  jsonAnswer(status, { errCode: code, errMsg: message });
