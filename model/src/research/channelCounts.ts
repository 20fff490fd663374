import { TOUCH_CHANNELS, type TouchChannel, type Touchpoint } from '../records/touchpoint.ts'

export interface ChannelCount {
  /** Null: nobody said which. */
  readonly channel: TouchChannel | null
  readonly touchpoints: number
  /** Contacts in one case; a point that does not say how often counts once. */
  readonly contacts: number
}

/** Points of contact by channel, in the order of the channels; those without any are left out. */
export function channelCounts(touchpoints: Iterable<Touchpoint>): ChannelCount[] {
  const all = [...touchpoints]
  return [...TOUCH_CHANNELS, null].flatMap((channel) => {
    const here = all.filter((one) => one.channel === channel)
    if (here.length === 0) return []
    const contacts = here.reduce((sum, { frequency }) => sum + (frequency ?? 1), 0)
    return [{ channel, touchpoints: here.length, contacts }]
  })
}
