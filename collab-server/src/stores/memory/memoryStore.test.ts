import { SPOIL, storeContract } from '../contract.ts'
import { MemoryStore } from './memoryStore.ts'

storeContract('Memory', async () => {
  const store = MemoryStore.open()
  return {
    store,
    spoil: (seq) => store.write([`${SPOIL}${seq}`]),
    again: async () => {
      await store.close()
      return store.again()
    },
  }
})
