/** The one source of chance that browser and Node share, and that works over plain http too. */
export function randomBytes(count: number): Uint8Array {
  const { crypto } = globalThis as unknown as { crypto: { getRandomValues(bytes: Uint8Array): Uint8Array } }
  return crypto.getRandomValues(new Uint8Array(count))
}
