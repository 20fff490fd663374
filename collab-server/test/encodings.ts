/** A text in every encoding that our protocols, files and logs know. */
const encodings = (text: string): Buffer[] => {
  const utf8 = Buffer.from(text)
  const escaped = [...text].map((sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')
  const base64 = [0, 1, 2].map((shift) => {
    // The part of base64 that is the same wherever the text begins.
    const whole = Buffer.concat([Buffer.alloc(shift), utf8]).toString('base64')
    return whole.slice(shift === 0 ? 0 : 4, -4)
  })
  return [
    utf8,
    Buffer.from(text, 'utf16le'),
    Buffer.from(text, 'utf16le').swap16(),
    Buffer.from(escaped),
    Buffer.from(escaped.toUpperCase().replaceAll('\\U', '\\u')),
    Buffer.from(encodeURIComponent(text)),
    Buffer.from(utf8.toString('hex')),
    ...base64.flatMap((part) => [Buffer.from(part), Buffer.from(part.replaceAll('+', '-').replaceAll('/', '_'))]),
  ]
}

/** Whether the text is anywhere in it, however it is written. */
export const isIn = (bytes: Buffer, text: string): boolean => encodings(text).some((one) => bytes.includes(one))
