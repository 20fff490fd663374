import { ok, type Refusal, type Result, refuse } from '@potok/model'
import { SaxesParser } from 'saxes'
import { afterProlog } from './decoded.ts'
import type { XmlElement } from './element.ts'

/** Deeper than any drawing is nested, far from where a walk would run out of stack. */
const DEEPEST = 100
const MOST_ELEMENTS = 50_000
/** Every element that declares one has a list of its own. */
const MOST_PREFIXES = 200

type Growing = XmlElement & { children: (XmlElement | string)[] }

class Stopped extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.message)
    this.refusal = refusal
  }
}

const NOTHING: ReadonlyMap<string, string> = new Map()

/**
 * The elements of an XML text. A document type is refused before anything is read, so there are no entities but the five of XML;
 * a prefix that nobody declared is kept as it is.
 */
export function readXml(text: string): Result<XmlElement> {
  if (/^<!DOCTYPE/i.test(afterProlog(text.startsWith('\uFEFF') ? text.slice(1) : text)))
    return refuse('import.documentType', 'A file with a document type (DOCTYPE) is not read.')
  const parser = new SaxesParser({ xmlns: false })
  const open: Growing[] = []
  let root: XmlElement | null = null
  let count = 0
  const line = () => parser.line
  parser.on('doctype', () => {
    throw new Stopped(refuse('import.documentType', 'A file with a document type (DOCTYPE) is not read.'))
  })
  parser.on('error', ({ message }) => {
    throw new Stopped(refuse('import.notXml', `The file is broken in line ${line()}: ${message}`, [], { line: line() }))
  })
  parser.on('opentag', ({ name: tag, attributes }) => {
    if (open.length >= DEEPEST)
      throw new Stopped(tooMuch('import.tooDeep', `It is nested more than ${DEEPEST} deep`, DEEPEST, line()))
    if (++count > MOST_ELEMENTS)
      throw new Stopped(tooMuch('import.tooMany', `It has more than ${MOST_ELEMENTS} elements`, MOST_ELEMENTS, line()))
    const parent = open.at(-1)
    const element = elementOf(tag, attributes, parent?.declared ?? NOTHING, line())
    if (parent) parent.children.push(element)
    else root ??= element
    open.push(element)
  })
  parser.on('closetag', () => {
    open.pop()
  })
  const write = (said: string) => {
    open.at(-1)?.children.push(said)
  }
  parser.on('text', write)
  parser.on('cdata', write)
  try {
    parser.write(text).close()
  } catch (error) {
    if (error instanceof Stopped) return error.refusal
    throw error
  }
  return root ? ok(root) : refuse('import.notXml', 'The file is empty.', [], { line: 1 })
}

function elementOf(
  tag: string,
  given: Readonly<Record<string, unknown>>,
  above: ReadonlyMap<string, string>,
  line: number,
): Growing {
  const attributes = new Map<string, string>()
  let own: Map<string, string> | null = null
  for (const name of Object.keys(given)) {
    const value = String(given[name])
    const prefix = name === 'xmlns' ? '' : name.startsWith('xmlns:') ? name.slice(6) : null
    if (prefix === null) attributes.set(name, value)
    else {
      own ??= new Map(above)
      if (own.size < MOST_PREFIXES) own.set(prefix, value)
    }
  }
  const declared = own ?? above
  const colon = tag.indexOf(':')
  const prefix = colon === -1 ? '' : tag.slice(0, colon)
  const space = declared.get(prefix) ?? (prefix === '' ? '' : `?${prefix}`)
  return { tag, name: tag.slice(colon + 1), space, attributes, declared, children: [], line }
}

function tooMuch(code: string, sentence: string, most: number, line: number): Refusal {
  return refuse(code, `${sentence}, line ${line}.`, [], { most, line })
}
