import { ok, type Result, refuse } from '@potok/model'

/** The largest file that is looked at: nobody draws a process in more. */
const MOST_BYTES = 20 * 1024 * 1024

/** Enough for a declaration of any encoding. */
const HEAD = 256

/** The text of an XML file in the encoding that it names. A byte that this encoding does not have is refused, not guessed at. */
export function decoded(bytes: Uint8Array): Result<string> {
  if (bytes.length > MOST_BYTES) {
    const values = { most: MOST_BYTES / 1024 / 1024 }
    return refuse('import.tooLarge', `The file is larger than ${values.most} MB.`, [], values)
  }
  const encoding = encodingOf(bytes)
  try {
    return ok(new TextDecoder(encoding, { fatal: true }).decode(bytes))
  } catch {
    return refuse('import.encoding', `The file is not written in ${encoding}, though it says so.`, [], { encoding })
  }
}

function encodingOf(bytes: Uint8Array): string {
  const [a, b, c] = bytes
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0x3c && b === 0) return 'utf-16le'
  if (a === 0 && b === 0x3c) return 'utf-16be'
  const head = String.fromCharCode(...bytes.subarray(0, HEAD))
  return /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(head)?.[1]?.toLowerCase() ?? 'utf-8'
}

/** How a file begins, without its declaration, comments and white space, whatever encoding of one byte a sign it is in. */
export function beginningOf(bytes: Uint8Array): string {
  const isWide = bytes[0] === 0xff || bytes[0] === 0xfe || bytes[0] === 0 || bytes[1] === 0
  const head = bytes.subarray(0, isWide ? 8192 : 4096)
  const text = isWide ? new TextDecoder(encodingOf(bytes)).decode(head) : String.fromCharCode(...head)
  return afterProlog(text.replace(/^(\uFEFF|ï»¿)/, ''))
}

/** What stands after the declaration, instructions and comments before the first element. */
export function afterProlog(text: string): string {
  let at = 0
  for (;;) {
    while (at < text.length && text.charCodeAt(at) <= 0x20) at++
    const end = text.startsWith('<?', at) ? '?>' : text.startsWith('<!--', at) ? '-->' : null
    if (end === null) return text.slice(at)
    const found = text.indexOf(end, at + 2)
    if (found === -1) return ''
    at = found + end.length
  }
}
