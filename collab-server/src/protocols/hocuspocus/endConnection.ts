import type { Connection } from '@hocuspocus/server'
import { log } from '../../log.ts'
import { type RefusalCode, said } from '../../refusals.ts'
import { CLOSE_OF } from '../closeCodes.ts'
import type { Visitor } from '../visitor.ts'
import { tell } from './tell.ts'

const FALLBACK = 4400

/** Says why in the document's own words, then ends its connection with our code. */
export function endConnection(connection: Connection<Visitor>, code: RefusalCode, about: readonly string[] = []): void {
  if (!connection.document.hasConnection(connection)) return
  const { language, hangUp, project, person } = connection.context
  log.info({ code, project, person: person.id }, 'connection ended')
  const words = said(code, language, about)
  tell(connection, 'refused', words)
  connection.close({ code: CLOSE_OF[code] ?? FALLBACK, reason: code })
  hangUp(CLOSE_OF[code] ?? FALLBACK, JSON.stringify({ code: words.code, message: words.message, about: words.about }))
}
