import { parentPort, workerData } from 'node:worker_threads'
import { contentOf } from './content.ts'

parentPort!.postMessage(contentOf(workerData))
