import type { Bench } from '../maps/bench.ts'
import { TourControls } from '../tour/TourControls.tsx'
import { ShowEnd } from './ShowEnd.tsx'

/** What stands in the header before an audience. */
export function ShowHeader({ bench }: { bench: Bench }) {
  return (
    <>
      <TourControls bench={bench} />
      <ShowEnd bench={bench} />
    </>
  )
}
