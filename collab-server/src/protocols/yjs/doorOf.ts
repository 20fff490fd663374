import type { IncomingHttpHeaders } from 'node:http'
import { partsOf } from '../visitor.ts'

const PATH = '/yjs/'
const TICKET = 'ticket.'

/** Which document a plain socket asks for and with which ticket; null when this is no address of a document. */
export function doorOf(
  { pathname, searchParams }: URL,
  headers: IncomingHttpHeaders,
): { document: string; ticket: string } | null {
  if (!pathname.startsWith(PATH)) return null
  const document = pathname.slice(PATH.length)
  if (!partsOf(document)) return null
  const offered = (headers['sec-websocket-protocol'] ?? '').split(',').map((one) => one.trim())
  const named = offered.find((one) => one.startsWith(TICKET))?.slice(TICKET.length)
  return { document, ticket: named ?? searchParams.get('ticket') ?? '' }
}

/** The server must choose one of the offered sub-protocols; it never says the ticket back if it has another. */
export function chosenProtocol(offered: ReadonlySet<string>): string | false {
  return [...offered].find((one) => !one.startsWith(TICKET)) ?? [...offered][0] ?? false
}
