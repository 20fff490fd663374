import { useSyncExternalStore } from 'react'
import { useSessionState } from '../store/SessionScope.tsx'

const NEVER = () => () => {}

export function useUndo(): { canUndo: boolean; canRedo: boolean } {
  const undo = useSessionState(({ replica }) => replica?.stackOf('maps').undo ?? null)
  const listen = undo?.observe ?? NEVER
  const canUndo = useSyncExternalStore(listen, () => undo?.canUndo() ?? false)
  const canRedo = useSyncExternalStore(listen, () => undo?.canRedo() ?? false)
  return { canUndo, canRedo }
}
