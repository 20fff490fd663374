import type { Clip } from '@potok/model'

/** Our own steps travel under this name beside the table that everybody can read. */
export const OWN_TYPE = 'application/x-potok-steps'

/** What a clipboard gave, as texts by their type. */
export interface Given {
  readonly own: string
  readonly text: string
  readonly html: string
  readonly holdsFiles: boolean
}

/** What is in a clipboard. `foreign`: nothing of it can become steps. */
export type Read =
  | { readonly what: 'steps'; readonly clip: Clip; readonly project: string }
  | { readonly what: 'rows'; readonly text: string }
  | { readonly what: 'foreign'; readonly of: 'odd' | 'picture' | 'word' | 'program' }
  | { readonly what: 'nothing' }

const foreign = (of: Extract<Read, { what: 'foreign' }>['of']): Read => ({ what: 'foreign', of })

export function readClipboard({ own, text, html, holdsFiles }: Given): Read {
  if (own) return ownSteps(own)
  if (!text.trim()) {
    if (holdsFiles || /<img\b/iu.test(html)) return foreign('picture')
    return html ? foreign('word') : { what: 'nothing' }
  }
  if (isOfProgram(text, html)) return foreign('program')
  if (isWord(html) && !/<table\b/iu.test(html)) return foreign('word')
  return { what: 'rows', text }
}

/** What boards and editors of drawings put there for themselves. */
function isOfProgram(text: string, html: string): boolean {
  const start = text.trimStart().slice(0, 40)
  if (/^(?:%3C|<\?xml|<[a-z]|\{\s*"|\[\s*\{)/iu.test(start)) return true
  return /miro-data|figmeta|figma\)|data-tldraw|data-meta=|mxGraphModel|excalidraw/iu.test(html.slice(0, 20_000))
}

const isWord = (html: string): boolean =>
  /schemas-microsoft-com:office:word|class="?Mso|LibreOffice(?: Writer)?["\s]/iu.test(html.slice(0, 20_000))

function ownSteps(own: string): Read {
  try {
    const { clip, project } = JSON.parse(own) as { clip?: Partial<Record<keyof Clip, unknown>>; project?: unknown }
    const lists = LISTS.map((name) => clip?.[name])
    const isWhole = Array.isArray(clip?.steps) && Array.isArray(clip.flows) && typeof project === 'string'
    if (isWhole && lists.every(isList)) return { what: 'steps', clip: clip as unknown as Clip, project }
  } catch {
    // told as what cannot be read
  }
  return foreign('odd')
}

const LISTS = ['steps', 'flows', 'groups', 'participants', 'documents', 'systems', 'problems'] as const

const isList = (list: unknown): boolean =>
  list === undefined ||
  (Array.isArray(list) &&
    list.every((one) => typeof one?.id === 'string' && typeof one.fields === 'object' && one.fields !== null))
