import type { Connection } from '@hocuspocus/server'
import { type RefusalCode, said } from '../../refusals.ts'
import { CLOSE_OF } from '../closeCodes.ts'
import type { Visitor } from '../visitor.ts'

const FALLBACK = 4400

/** Says why in the document's own words, then ends its connection with our code. */
export function endConnection(connection: Connection<Visitor>, code: RefusalCode): void {
  const { language, hangUp } = connection.context
  const words = said(code, language)
  connection.sendStateless(JSON.stringify({ type: 'refused', ...words }))
  connection.close({ code: CLOSE_OF[code] ?? FALLBACK, reason: code })
  hangUp(CLOSE_OF[code] ?? FALLBACK, JSON.stringify({ code: words.code, message: words.message, about: words.about }))
}
