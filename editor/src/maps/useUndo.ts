import { useSyncExternalStore } from 'react'
import { useSessionState } from '../store/SessionScope.tsx'

const NEVER = () => () => {}

/** Of one group of screens: all maps of a kind are one. */
export function useUndo(group = 'maps'): { canUndo: boolean; canRedo: boolean } {
  const undo = useSessionState(({ replica }) => replica?.stackOf(group).undo ?? null)
  const listen = undo?.observe ?? NEVER
  const canUndo = useSyncExternalStore(listen, () => undo?.canUndo() ?? false)
  const canRedo = useSyncExternalStore(listen, () => undo?.canRedo() ?? false)
  return { canUndo, canRedo }
}
