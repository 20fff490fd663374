import { AsyncLocalStorage } from 'node:async_hooks'

const asked = new AsyncLocalStorage<{ isSilent: boolean }>()

/** Nobody there, or somebody who answers that they are in trouble themselves. */
function isSilence(error: unknown): boolean {
  const { cause, status } = (error ?? {}) as { cause?: unknown; status?: unknown }
  return (error instanceof TypeError && cause !== undefined) || Number(status) >= 500
}

/** Given what the library logs: it answers an organisation that is away like a wrong code, and tells them apart nowhere else. */
export function notice(logged: readonly unknown[]): void {
  const way = asked.getStore()
  if (way && logged.some(isSilence)) way.isSilent = true
}

/** The answer, and whether the organisation kept silent on the way to it. */
export async function listening<T>(ask: () => Promise<T>): Promise<{ answer: T; isSilent: boolean }> {
  const way = { isSilent: false }
  return { answer: await asked.run(way, ask), isSilent: way.isSilent }
}
