import { readFileSync } from 'node:fs'

const TICK_MS = 10
const read = (pid: number, file: string) => readFileSync(`/proc/${pid}/${file}`, 'utf8')

/** Processor time of all threads of a process so far, in ms. */
export function processorMs(pid: number): number {
  const fields = read(pid, 'stat').split(') ')[1]!.split(' ')
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS
}

/** What a process holds in memory, in MB. */
export const memoryMb = (pid: number): number => Number(/VmRSS:\s+(\d+)/.exec(read(pid, 'status'))![1]) / 1024
