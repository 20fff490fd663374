/** What BPMN has no word for stands in elements of our own; whoever does not know the namespace keeps them. It never changes. */
export const OWN_SPACE = 'urn:potok:bpmn:1'

/** How a fact is written as an attribute. */
export type FactForm = 'word' | 'number' | 'flag' | 'json'

/** Facts of a step, as attributes of `potok:step`; its look, place, time, documents and systems stand beside. */
export const STEP_FACTS = {
  textEn: 'word',
  number: 'word',
  repeatPart: 'number',
  value: 'word',
  loss: 'word',
  headcount: 'number',
  client: 'flag',
  signatures: 'number',
  accuracy: 'number',
  outcome: 'word',
  action: 'word',
  how: 'word',
  why: 'word',
  deviation: 'word',
  result: 'word',
} as const satisfies Record<string, FactForm>

/** Facts of a flow, as attributes of `potok:flow`; its wait and transfer stand in it. */
export const FLOW_FACTS = {
  share: 'number',
  channel: 'word',
  returns: 'flag',
  repeats: 'number',
  bend: 'json',
} as const satisfies Record<string, FactForm>

/** Facts of whoever has a lane, as attributes of `potok:participant`. */
export const PARTICIPANT_FACTS = {
  nameEn: 'word',
  external: 'flag',
  rate: 'number',
  staff: 'number',
} as const satisfies Record<string, FactForm>

/** Facts of a map, as attributes of `potok:map`. */
export const MAP_FACTS = { nameEn: 'word', state: 'word' } as const satisfies Record<string, FactForm>

/** The id of an element that this product named itself; any other comes from elsewhere and is kept. */
export const OWN_ID = /^(?:step|flow|lane|map|process|pool|diagram)_[0-9A-Za-z]{12,20}(?:_\w+)?$/
