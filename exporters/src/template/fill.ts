import { ok, type Project, type Refusal, type Result, refuse } from '@potok/model'
import { LoopPlugin, type Tag, TemplateHandler, TextPlugin, type XmlNode } from 'easy-template-x'
import { zipSync } from 'fflate'
import { kept } from '../docx/kept.ts'
import { stable } from '../docx/stable.ts'
import type { ExportOptions } from '../exporter.ts'
import { withLetterhead } from '../letterhead/headed.ts'
import { dayOf } from '../papers/dates.ts'
import { FIELDS, LOOPS } from './fields.ts'
import { templateParts } from './gate.ts'
import { templateValues } from './values.ts'

const MOST_NAMED = 5
const LONGEST_PLACE = 60
const DEEPEST = 100

/**
 * An organisation's own Word template with the project in its placeholders. Refused, with the project untouched: what the gate
 * refuses, `template-unknown` with each unknown placeholder and its paragraph, `template-syntax` where braces do not match.
 */
export async function fillTemplate(
  project: Project,
  template: Uint8Array,
  { lang = 'ru', at, letterhead }: Pick<ExportOptions, 'lang' | 'at' | 'letterhead'> = {},
): Promise<Result<Uint8Array>> {
  const read = await readTemplate(template)
  if (!read.ok) return read
  const values = kept(templateValues(withLetterhead(project, letterhead, lang), lang, dayOf(at)))
  const filled = await handler().process(read.value, values as never)
  return ok(stable(new Uint8Array(filled), at))
}

/** Whether it may be filled at all: what `fillTemplate` would refuse is refused here. */
export async function checkTemplate(template: Uint8Array): Promise<Result<null>> {
  const read = await readTemplate(template)
  return read.ok ? ok(null) : read
}

/** The template as it may be filled. */
async function readTemplate(template: Uint8Array): Promise<Result<Buffer>> {
  const parts = templateParts(template)
  if (!parts.ok) return parts
  // Packed anew of what was read: no other reader meets the file as it came.
  const clean = Buffer.from(zipSync(parts.value as Record<string, Uint8Array>, { level: 1 }))
  try {
    const unknown = unknownIn(await handler().parseTags(clean))
    return unknown ?? ok(clean)
  } catch (error) {
    const { tagRawText, openDelimiterText, closeDelimiterText } = error as Record<string, string | undefined>
    const place = (tagRawText ?? openDelimiterText ?? closeDelimiterText ?? '').slice(0, LONGEST_PLACE)
    return refuse('template-syntax', `A brace or a loop of the template is not closed: “${place}”.`, [], { place })
  }
}

const handler = () => new TemplateHandler({ plugins: [new LoopPlugin(), new TextPlugin()], maxXmlDepth: DEEPEST })

const OUTSIDE = new Set(FIELDS.map(({ name }) => name))
const INSIDE = new Map(LOOPS.map(({ name, fields }) => [name, new Set(fields.map((one) => one.name))]))

function unknownIn(tags: readonly Tag[]): Refusal | null {
  const open: string[] = []
  const unknown: string[] = []
  for (const tag of tags) {
    if (tag.disposition === 'Close') {
      if (open.pop() !== tag.name) return unmatched(tag)
      continue
    }
    if (tag.disposition === 'Open' && open.length > 0)
      return unmatched(tags.findLast(({ name }) => name === open.at(-1))!)
    const isKnown =
      tag.disposition === 'Open'
        ? INSIDE.has(tag.name)
        : OUTSIDE.has(tag.name) || open.some((loop) => INSIDE.get(loop)?.has(tag.name))
    if (!isKnown) unknown.push(`${tag.rawText} – «${placeOf(tag)}»`)
    if (tag.disposition === 'Open') open.push(tag.name)
  }
  if (unknown.length === 0)
    return open.length > 0 ? unmatched(tags.findLast(({ name }) => name === open.at(-1))!) : null
  const fields = unknown.slice(0, MOST_NAMED).join('; ')
  return refuse('template-unknown', `Unknown placeholders (${unknown.length}): ${fields}.`, [], {
    count: unknown.length,
    fields,
  })
}

const unmatched = ({ rawText }: Tag) =>
  refuse('template-syntax', `A brace or a loop of the template is not closed: “${rawText}”.`, [], { place: rawText })

/** The words of the paragraph around it. */
function placeOf(tag: Tag): string {
  let node: XmlNode | undefined = tag.placement === 'TextNode' ? tag.xmlTextNode : tag.xmlNode
  while (node && node.nodeName !== 'w:p') node = node.parentNode
  const words = node ? wordsIn(node).replace(/\s+/g, ' ').trim() : ''
  if (words.length <= LONGEST_PLACE) return words
  const from = Math.max(0, words.indexOf(tag.rawText) - LONGEST_PLACE / 2)
  return `${from > 0 ? '…' : ''}${words.slice(from, from + LONGEST_PLACE)}…`
}

function wordsIn(node: XmlNode): string {
  if (node.nodeType === 'Text') return node.textContent
  return (node.childNodes ?? []).map(wordsIn).join('')
}
