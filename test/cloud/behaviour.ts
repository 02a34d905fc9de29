import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Answer } from './answer.ts';
import type { ServiceName } from './service.ts';

/** Answers by hand: may stall, truncate or reset. */
export type Responder = (
  request: IncomingMessage,
  response: ServerResponse,
) => void | Promise<void>;

/** What the route of a service does with one request. */
export type Behaviour =
  | { readonly kind: 'as-documented' }
  | { readonly kind: 'fixed'; readonly answer: Answer }
  | { readonly kind: 'by-hand'; readonly respond: Responder };

const asDocumented: Behaviour = { kind: 'as-documented' };

/** Always this answer, whoever asks. */
export function fixed(answer: Answer): Behaviour {
  return { kind: 'fixed', answer };
}

/** A fixed answer that holds text instead of JSON. */
export function fixedText(status: number, contentType: string, body: string): Behaviour {
  return fixed({ status, headers: { 'Content-Type': contentType }, body });
}

/** Full control over the connection. */
export function byHand(respond: Responder): Behaviour {
  return { kind: 'by-hand', respond };
}

/** What each route does next. */
export type Script = {
  readonly next: (service: ServiceName) => Behaviour;
  /** Behaves like this for every request from now on. */
  readonly replace: (service: ServiceName, behaviour: Behaviour) => void;
  /** Behaves like each of these once, then as documented. */
  readonly replaceInOrder: (service: ServiceName, behaviours: readonly Behaviour[]) => void;
};

/** A script in which every route behaves as documented. */
export function createScript(): Script {
  const standing = new Map<ServiceName, Behaviour>();
  const queued = new Map<ServiceName, Behaviour[]>();
  return {
    next: (service) => queued.get(service)?.shift() ?? standing.get(service) ?? asDocumented,
    replace: (service, behaviour) => {
      queued.delete(service);
      standing.set(service, behaviour);
    },
    replaceInOrder: (service, behaviours) => {
      queued.set(service, [...behaviours]);
      standing.delete(service);
    },
  };
}
