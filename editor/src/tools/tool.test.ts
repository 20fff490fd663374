import { describe, expect, it } from 'vitest'
import { centred, handle, SELECT, type Tool } from './tool.ts'

const at = [100, 40] as const

describe('the tools of the sheet', () => {
  it('a double click on a lane adds a step there, a double click on a step types into it', () => {
    expect(handle(SELECT, { what: 'sheet', at, lane: 'mfc', flow: null, clicks: 2 })).toEqual({
      tool: SELECT,
      intent: { do: 'add', look: 'operation', at, lane: 'mfc', into: null },
    })
    expect(handle(SELECT, { what: 'step', step: 'a', clicks: 2 })).toEqual({
      tool: SELECT,
      intent: { do: 'type', step: 'a' },
    })
  })

  it('the decision tool adds one decision and gives the arrow back', () => {
    const tool: Tool = { name: 'place', look: 'xor' }
    expect(handle(tool, { what: 'step', step: 'a', clicks: 1 })).toEqual({ tool, intent: null })
    expect(handle(tool, { what: 'sheet', at, lane: null, flow: null, clicks: 1 })).toEqual({
      tool: SELECT,
      intent: { do: 'add', look: 'xor', at, lane: null, into: null },
    })
  })

  it('what is put down on a flow goes into it', () => {
    const tool: Tool = { name: 'place', look: 'wait' }
    expect(handle(tool, { what: 'sheet', at, lane: 'mfc', flow: 'f', clicks: 1 }).intent).toEqual({
      do: 'add',
      look: 'wait',
      at,
      lane: 'mfc',
      into: 'f',
    })
  })

  it('connecting takes the start, then the end; the same step twice changes nothing; Esc leaves', () => {
    const first = handle({ name: 'connect', start: null }, { what: 'step', step: 'a', clicks: 1 })
    expect(first).toEqual({ tool: { name: 'connect', start: 'a' }, intent: { do: 'select', ids: ['a'] } })
    expect(handle(first.tool, { what: 'step', step: 'a', clicks: 1 })).toEqual({ tool: first.tool, intent: null })
    expect(handle(first.tool, { what: 'step', step: 'b', clicks: 1 })).toEqual({
      tool: SELECT,
      intent: { do: 'connect', start: 'a', end: 'b' },
    })
    expect(handle(first.tool, { what: 'escape' })).toEqual({ tool: SELECT, intent: null })
  })

  it('Esc with the arrow clears the selection; the hand does nothing to steps', () => {
    expect(handle(SELECT, { what: 'escape' })).toEqual({ tool: SELECT, intent: { do: 'select', ids: [] } })
    expect(handle({ name: 'hand' }, { what: 'step', step: 'a', clicks: 2 }).intent).toBeNull()
  })

  it('a new box is centred on the pointer and sits on the grid', () => {
    expect(centred([101, 53], { width: 176, height: 60 })).toEqual([16, 24])
  })
})
