import type { Twin } from '../read.ts'
import type { timePainting as ru } from '../ru/timePainting.ts'

export const timePainting: Twin<typeof ru> = {
  fields: {
    time: 'time',
    value: 'class of value',
    loss: 'kind of loss',
    wait: 'wait',
    transfer: 'transfer',
    channel: 'how it is sent',
  },
  taken: 'Taken: {{fields}}. Select other elements and put it on them',
  takenMeasured: 'Taken: {{fields}}. The timings stay with their element; on others it is an estimate',
  nothing: 'Nothing to take: what is selected has neither a time nor a class of value',
  empty: 'First take the time of another element',
  unfit: {
    steps: 'It was taken from a step: select steps or waits',
    flows: 'It was taken from a flow: select flows',
  },
  put_one: 'Put on {{count}} element: {{fields}}',
  put_other: 'Put on {{count}} elements: {{fields}}',
  undo: 'Undo',
}
