import { saveFile } from './saveFile.ts'

/** The drawing as a file of its own: the tokens become today's colours, so that any program shows it alike. */
export function saveSvg(drawing: SVGSVGElement, title: string): void {
  const tokens = getComputedStyle(document.documentElement)
  const copy = drawing.cloneNode(true) as SVGSVGElement
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  copy.setAttribute('font-family', 'PT Sans, sans-serif')
  const written = new XMLSerializer()
    .serializeToString(copy)
    .replace(/var\((--[\w-]+)\)/g, (_, name: string) => tokens.getPropertyValue(name).trim())
  saveFile(written, 'image/svg+xml', title, 'svg')
}
