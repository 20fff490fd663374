import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist'
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url'

GlobalWorkerOptions.workerSrc = workerAddress

/** Words of a page and where they stand, in points from its left and top. */
interface Words {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface PaperPage {
  readonly number: number
  readonly width: number
  readonly height: number
  readonly words: readonly Words[]
  paint(canvas: HTMLCanvasElement, pixels: number): Promise<void>
}

/** The pages of a PDF: painted as they are stored, its words for whoever does not see them. It takes the bytes away. */
export async function pagesOf(bytes: Uint8Array): Promise<PaperPage[]> {
  const file = await getDocument({ data: bytes, useWasm: false, useSystemFonts: false }).promise
  return Promise.all(Array.from({ length: file.numPages }, (_, at) => pageOf(file, at + 1)))
}

async function pageOf(file: PDFDocumentProxy, number: number): Promise<PaperPage> {
  const page = await file.getPage(number)
  const { width, height } = page.getViewport({ scale: 1 })
  const { items } = await page.getTextContent()
  const words = items.flatMap((item) =>
    'str' in item && item.str.trim() !== ''
      ? [
          {
            text: item.str,
            x: item.transform[4] as number,
            y: height - (item.transform[5] as number) - item.height,
            width: item.width,
            height: item.height,
          },
        ]
      : [],
  )
  return {
    number,
    width,
    height,
    words,
    async paint(canvas, pixels) {
      const viewport = page.getViewport({ scale: pixels / width })
      canvas.width = Math.round(viewport.width)
      canvas.height = Math.round(viewport.height)
      await page.render({ canvas, viewport }).promise
    },
  }
}
