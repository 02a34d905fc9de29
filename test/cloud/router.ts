import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Answer } from './answer.ts';
import type { Script } from './behaviour.ts';
import { github } from './github.ts';
import { iamIdToken } from './iam/id-token.ts';
import { iamPassword } from './iam/password.ts';
import { gatewayAnswers } from './quotas/gateway.ts';
import { ges } from './quotas/ges.ts';
import { quotaApiServices } from './quotas/quota-api-services.ts';
import { roma } from './quotas/roma.ts';
import type { ReceivedRequest } from './request-log.ts';
import type { RequestContext, Service, ServiceName } from './service.ts';
import { sts } from './sts/sts.ts';

/** A request, as logged and as Node gave it, with its pending response. */
export type Exchange = {
  readonly request: ReceivedRequest;
  readonly message: IncomingMessage;
  readonly response: ServerResponse;
};

const services: readonly Service[] = [
  ...[roma, ges, iamPassword, iamIdToken, sts, github],
  ...quotaApiServices,
];

/**
 * Lets the service that owns the path answer, in the way its script says. Some services have the same
 * path on hosts of their own: `host` has one of them before the others.
 */
export async function respond(
  { request, message, response }: Exchange,
  context: RequestContext,
  script: Script,
  host: ServiceName | null = null,
): Promise<void> {
  response.setHeader('Date', new Date(context.now).toUTCString());
  const path = request.path.replace(/\?.*$/su, '');
  const owners = services.filter(({ route }) => route.test(path));
  const service = owners.find(({ name }) => name === host) ?? owners[0];
  response.setHeader(service?.requestIdHeader ?? 'X-Request-Id', request.requestId);
  if (service === undefined || request.method !== service.method) {
    return send(gatewayAnswers.noSuchApi, response);
  }
  const behaviour = script.next(service.name);
  switch (behaviour.kind) {
    case 'as-documented': {
      const [, ...pathIds] = service.route.exec(path) ?? [];
      return send(service.answer(request, pathIds, context), response);
    }
    case 'fixed':
      return send(behaviour.answer, response);
    case 'by-hand':
      return behaviour.respond(message, response);
  }
}

function send(answer: Answer, response: ServerResponse): void {
  response.writeHead(answer.status, answer.headers).end(answer.body);
}
