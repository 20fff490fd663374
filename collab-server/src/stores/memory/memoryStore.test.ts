import { storeContract } from '../contract.ts'
import { MemoryStore } from './memoryStore.ts'

storeContract('Memory', async () => {
  const store = MemoryStore.open()
  return {
    store,
    again: async () => {
      await store.close()
      return store.again()
    },
  }
})
