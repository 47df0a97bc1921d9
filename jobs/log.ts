// What the worker prints: one line of JSON a matter. Errors by name and message only, which carry no statement and no parameter.

export function logLine(level: 'info' | 'error', facts: Record<string, unknown>): void {
  const line = `${JSON.stringify({ level, worker: process.pid, ...facts })}\n`;
  (level === 'error' ? process.stderr : process.stdout).write(line);
}

export function errorFacts(error: unknown): { name: string; message: string } {
  return error instanceof Error
    ? { name: error.name, message: error.message.slice(0, 300) }
    : { name: 'Error', message: String(error).slice(0, 300) };
}
