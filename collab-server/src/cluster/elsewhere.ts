import type { Store } from '../stores/store.ts'

/** Thrown where a project turns out to be another server's only inside a resource: the request goes there. */
export class Elsewhere extends Error {
  readonly address: string
  constructor(address: string) {
    super('')
    this.address = address
  }
}

/** Before anything is done about a project that the address did not name: it is done by the owner. Throws `Elsewhere`. */
export async function atHome(store: Store, project: string): Promise<void> {
  const address = await store.own(project)
  if (address !== null) throw new Elsewhere(address)
}
