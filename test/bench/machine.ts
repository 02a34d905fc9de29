import { cpus } from 'node:os';

/** On what the figures were measured; nothing that tells whose machine it is. */
export function describeMachine(): string {
  const cores = cpus();
  const model = cores[0]?.model.trim() || 'unknown processor';
  const platform = `${process.platform} ${process.arch}`;
  return `Measured on ${model}, ${cores.length} cores, ${platform}, Node ${process.versions.node}.`;
}
