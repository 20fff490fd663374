/** A lock file holds sums only: an address in it would tie every later install to one registry. */
export function addressesIn(lock: string): string[] {
  return lock
    .split('\n')
    .map((line, at) => ({ line: line.trim(), at: at + 1 }))
    .filter(({ line }) => /https?:|tarball:|git\+|git@/.test(line))
    .map(({ line, at }) => `line ${at}: ${line}`)
}

/** How many packages the lock pins, so that an empty or unread file cannot pass. */
export function pinnedIn(lock: string): number {
  return lock.match(/integrity: sha512-/g)?.length ?? 0
}
