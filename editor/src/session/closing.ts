/** What the editor does when the server ends a document's connection. */
export type AfterClose = 'reconnect' | 'rebuild' | 'withdrawn' | 'gone' | 'reload' | 'storage' | 'crowded'

const BY_CODE: Record<number, AfterClose> = {
  4400: 'rebuild',
  4401: 'reconnect',
  4403: 'withdrawn',
  4404: 'gone',
  4408: 'reconnect',
  4409: 'rebuild',
  4410: 'gone',
  4421: 'reconnect',
  4422: 'rebuild',
  4423: 'rebuild',
  4426: 'reload',
  4429: 'crowded',
  4503: 'storage',
}

/** An unknown code is a lost connection: try again, nothing is thrown away. */
export const afterClose = (code: number | undefined): AfterClose => BY_CODE[code ?? 0] ?? 'reconnect'
