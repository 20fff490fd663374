import { expect, it } from 'vitest'
import { Gliding } from './gliding.ts'

const told = (dx: number) => [{ by: 7, ids: ['step'], dx, dy: 0 }]

it('what a colleague carries glides to where it is told and stays there; who lets go is gone at once', () => {
  const gliding = new Gliding()
  gliding.aim(told(100))
  expect(gliding.drags()).toMatchObject([{ dx: 100 }]) // seen for the first time: where it is
  gliding.aim(told(200))
  const seen: number[] = []
  while (gliding.step()) seen.push(gliding.drags()[0]!.dx)
  expect(seen[0]).toBe(140)
  expect(seen).toEqual([...seen].sort((a, b) => a - b))
  expect(gliding.drags()).toEqual([{ ids: ['step'], dx: 200, dy: 0 }])
  gliding.aim([])
  expect(gliding.drags()).toEqual([])
})

it('a drag told anew from elsewhere does not hold the frames open', () => {
  const gliding = new Gliding()
  gliding.aim(told(0))
  gliding.aim(told(0.2))
  expect(gliding.step()).toBe(false)
  expect(gliding.drags()).toMatchObject([{ dx: 0.2 }])
  gliding.aim(told(300))
  gliding.arrive()
  expect(gliding.step()).toBe(false)
  expect(gliding.drags()).toMatchObject([{ dx: 300 }])
})
