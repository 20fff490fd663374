import QRCode from 'qrcode'

/** The square code of a paper, module by module, level M: dark is true. */
export function squareOf(payload: string): { size: number; isDark(x: number, y: number): boolean } {
  const { modules } = QRCode.create(payload, { errorCorrectionLevel: 'M' })
  const { size } = modules
  return { size, isDark: (x, y) => modules.get(y, x) === 1 }
}

/** As SVG: one path, one unit per module, no quiet zone. */
export function squareSvg(payload: string): string {
  const { size, isDark } = squareOf(payload)
  let path = ''
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      if (!isDark(x, y)) continue
      const from = x
      while (x + 1 < size && isDark(x + 1, y)) x++
      path += `M${from} ${y}h${x + 1 - from}v1h-${x + 1 - from}z`
    }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path d="${path}" fill="#14171B"/></svg>`
}
