import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { Remark } from '../api/approvals.ts'
import { useTexts } from '../ui/texts/texts.ts'
import type { PaperPage } from './pages.ts'
import { wordsAt } from './wordsAt.ts'

export type Place = Pick<Remark, 'page' | 'at' | 'words'>

/** One page as it is stored. A press on it is the place of a remark; whoever does not see it hears its words. */
export function PaperSheet(given: {
  page: PaperPage
  zoom: number
  remarks: readonly { number: number; remark: Remark }[]
  choose: ((place: Place) => void) | null
}) {
  const { page, zoom, remarks, choose } = given
  const { say } = useTexts()
  const frame = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const [isNear, setNear] = useState(false)
  const { number } = page
  useEffect(() => {
    const watch = new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && setNear(true), {
      rootMargin: '600px',
    })
    if (frame.current) watch.observe(frame.current)
    return () => watch.disconnect()
  }, [])
  useEffect(() => {
    const onto = canvas.current
    if (!isNear || !onto) return
    const pixels = Math.min(onto.clientWidth * Math.min(devicePixelRatio, 3) * 1.5, MOST_PIXELS)
    // A page that is painted while another size of it is wanted gives way to it.
    void page.paint(onto, pixels).catch(() => {})
  }, [page, isNear, zoom])
  const press = (event: React.MouseEvent) => {
    const box = canvas.current!.getBoundingClientRect()
    const [x, y] = [(event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height]
    choose?.({ page: number, at: [x, y], words: wordsAt(page.words, x * page.width, y * page.height) })
  }
  return (
    <section aria-label={say('approval.page', { number })} className="paper-sheet" data-page={number}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: larger than its place, it is scrolled by keys */}
      <div ref={frame} className="paper-frame" tabIndex={zoom > 1 ? 0 : undefined}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the button below does the same without a pointer. */}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: as above. */}
        <div
          className="paper-paint"
          style={{ width: `${zoom * 100}%`, aspectRatio: `${page.width} / ${page.height}` }}
          data-pointed={choose !== null}
          onClick={choose ? press : undefined}
        >
          <div aria-hidden="true">
            <canvas ref={canvas} />
          </div>
          {remarks.map(({ number: mark, remark }) => (
            <span
              key={mark}
              className="remark-pin"
              style={{ left: `${(remark.at?.[0] ?? 0.96) * 100}%`, top: `${(remark.at?.[1] ?? 0.04) * 100}%` }}
              title={remark.text}
            >
              {mark}
            </span>
          ))}
          <p className="unseen">{page.words.map(({ text }) => text).join(' ')}</p>
        </div>
      </div>
      {choose && (
        <Button
          variant="subtle"
          size="compact-sm"
          className="remark-page"
          onClick={() => choose({ page: number, at: null, words: '' })}
        >
          {say('approval.remarkPage', { number })}
        </Button>
      )}
    </section>
  )
}

const MOST_PIXELS = 4000
