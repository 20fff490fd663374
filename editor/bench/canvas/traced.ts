import type { CDPSession, Page } from 'playwright-core'
import { type Frames, framesOf } from './trace.ts'

/** What the frames of a deed cost the page's main thread. */
export async function traced(page: Page, deed: (session: CDPSession) => Promise<void>): Promise<Frames | null> {
  const session = await page.context().newCDPSession(page)
  const events: Parameters<typeof framesOf>[0][number][] = []
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as typeof events)))
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      recordMode: 'recordAsMuchAsPossible',
      includedCategories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing', 'v8'],
      excludedCategories: ['*'],
    },
  })
  await deed(session)
  const complete = new Promise((done) => session.once('Tracing.tracingComplete', done))
  await session.send('Tracing.end')
  await complete
  await session.detach()
  return framesOf(events)
}
