import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import { traffic } from './traffic.ts'

/** Of this process: what is counted where it happens, and what is looked up when somebody asks (`gauges.ts`). */
export const registry = new Registry()
collectDefaultMetrics({ register: registry, prefix: 'potok_' })

const counter = <L extends string = never>(name: string, help: string, labelNames: readonly L[] = []) =>
  new Counter({ name: `potok_${name}`, help, labelNames: [...labelNames], registers: [registry] })

/** Told from a plain number when somebody looks. */
const tallied = (name: string, help: string, of: () => number) =>
  new Counter({
    name: `potok_${name}`,
    help,
    registers: [registry],
    collect() {
      this.reset()
      this.inc(of())
    },
  })

const seconds = (name: string, help: string) =>
  new Histogram({
    name: `potok_${name}_seconds`,
    help,
    buckets: [0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  })

/** The one list of what is counted: a new one is a line here and a call where it happens. */
export const counted = {
  edits: counter('edits_total', 'Edits that were taken into the journal'),
  editBytes: counter('edit_bytes_total', 'Bytes of those edits'),
  acknowledged: counter('acknowledgements_total', 'Edits that somebody was told are saved'),
  refused: counter('refusals_total', 'Edits that were refused, by the code their author was told', ['code']),
  unreadable: counter('unreadable_frames_total', 'Frames that no client sends; each ended its socket'),
  closed: counter('closes_total', 'Sockets that ended, by their code', ['code']),
  momentsFailed: counter('moments_failed_total', 'Moments of a connection that failed, by their name', ['moment']),
  ledOn: counter('led_on_total', 'Requests and sockets that were led on to the server that owns their project', [
    'kind',
  ]),
  troubles: counter('requests_failed_total', 'Requests that ended with a fault of the server'),
}

tallied('edits_sent_total', 'Edits of one turn, once for each connection they were handed to', () => traffic.editsSent)
tallied('received_bytes_total', 'Bytes that came by sockets', () => traffic.receivedBytes)
tallied('sent_bytes_total', 'Bytes that left by sockets', () => traffic.sentBytes)

export const timed = {
  apply: seconds('apply', 'From the arrival of edits to their place in the document and the queue'),
  acknowledge: seconds('acknowledge', 'From an acknowledgement to the moment when all before it is committed'),
  load: seconds('load', 'Loading a document from the store'),
  commit: seconds('commit', 'From the queue to the disk, for the last edit of each group'),
  compaction: seconds('compaction', 'Making a snapshot of a journal, beside the writing'),
  fanOut: seconds('fan_out', 'Handing the edits of one turn to everybody on the document'),
  loop: seconds('event_loop_delay', 'How late a timer came: so long everything else waited, too'),
}
