/** Thrown where a project turns out to be another server's only inside a resource: the request goes there. */
export class Elsewhere extends Error {
  readonly address: string
  constructor(address: string) {
    super('')
    this.address = address
  }
}
