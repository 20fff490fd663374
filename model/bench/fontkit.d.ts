declare module 'fontkit' {
  interface Font {
    unitsPerEm: number
    characterSet: number[]
    glyphForCodePoint(code: number): { advanceWidth: number }
    layout(text: string, features: Record<string, boolean>): { positions: { xAdvance: number }[] }
  }
  function create(bytes: Uint8Array): Font
}
