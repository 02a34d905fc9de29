import { gate } from './gate.ts';
import { get } from './http/transport.ts';
import { actionsRunner } from './runner.ts';

// The step is red from the first moment; only a finished, delivered verdict turns it green.
process.exitCode = 1;

process.once('beforeExit', () => stop('the gate ended without a verdict'));
process.once('uncaughtException', (error: unknown) => stop(String(error)));

function stop(message: string): void {
  actionsRunner.annotate({ kind: 'error', title: 'Quota gate failed', message: `${message}.` });
  process.exit(1);
}

gate({ runner: actionsRunner, environment: process.env, get, now: () => new Date() }).then(
  // A request that hangs past the deadline would keep the process alive, so it is ended here.
  (green) => process.stdout.write('', (error) => process.exit(green && !error ? 0 : 1)),
  (error: unknown) => stop(String(error)),
);
