/** The text of a file in UTF-8 or UTF-16 by its mark, else UTF-8, else windows-1251, as old Russian programs write; null: no text. */
export function decoded(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    try {
      return new TextDecoder('windows-1251', { fatal: true }).decode(bytes)
    } catch {
      return null
    }
  }
}
