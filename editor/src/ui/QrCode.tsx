import QRCode from 'qrcode'
import { useMemo } from 'react'

/** An address as a square for the camera of a phone: dark on white in every theme. */
export function QrCode({ text, label, size }: { text: string; label: string; size: number }) {
  const path = useMemo(() => {
    const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' })
    const marks: string[] = []
    for (let row = 0; row < modules.size; row++)
      for (let column = 0; column < modules.size; column++)
        if (modules.get(row, column)) marks.push(`M${column + 4} ${row + 4}h1v1h-1z`)
    return { d: marks.join(''), size: modules.size + 8 }
  }, [text])
  return (
    <svg
      role="img"
      aria-label={label}
      width={size}
      height={size}
      viewBox={`0 0 ${path.size} ${path.size}`}
      shapeRendering="crispEdges"
    >
      <rect width={path.size} height={path.size} fill="#fff" />
      <path d={path.d} fill="#000" />
    </svg>
  )
}
