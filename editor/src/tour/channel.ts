import type { Id } from '@potok/model'

/** Where a tour is, as its window tells the window of its speaker; null: none goes on. */
export type TourState = { readonly at: number; readonly since: number } | null

type Message =
  | { readonly say: 'state'; readonly state: TourState }
  | { readonly say: 'go'; readonly by: -1 | 1 }
  | { readonly say: 'hello' }

/** Two windows of one person on one device: the map before the audience, and the notes of its speaker. */
export function tourChannel(
  project: Id,
  map: Id,
  hear: (message: Message) => void,
): { tell(message: Message): void; close(): void } {
  const channel = new BroadcastChannel(`potok.tour.${project}.${map}`)
  channel.onmessage = ({ data }: MessageEvent<Message>) => hear(data)
  return { tell: (message) => channel.postMessage(message), close: () => channel.close() }
}
