import { type Store, StoreClosed } from './store.ts'

/** What must be written before a server can begin; a disk that refuses ends it instead of making it wait. */
export function orClosed<T>(store: Store, work: Promise<T>): Promise<T> {
  return new Promise((done, failed) => {
    const stop = store.onStorage((state) => {
      if (state.state === 'refused') failed(new StoreClosed(state.reason, 'the data folder refused the first writing'))
    })
    work.then(done, failed).finally(stop)
  })
}
