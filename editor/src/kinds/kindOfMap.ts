import type { Id, MapRecord, Project } from '@potok/model'
import type { ComponentType } from 'react'
import type { MapView } from '../routes.ts'
import type { Session } from '../session/openSession.ts'
import type { Say, TextKey } from '../ui/texts/texts.ts'

export interface MapScreenProps {
  readonly projectId: string
  readonly map: MapRecord
  readonly project: Project
  /** The part of it to show first. */
  readonly step: Id | null
  /** The map to compare it with. */
  readonly other?: Id | undefined
  /** With what is said about it. */
  readonly talk: boolean
}

/** A way to begin a map: the words of its button, and the doing, which gives the new map or has told why not. */
export interface Beginning {
  readonly words: TextKey
  /** What a project wants first of all. */
  readonly isFirst: boolean
  begin(session: Session, say: Say): Id | null
}

/** How maps of one kind are shown and begun; what they hold is the model's `kinds/`. */
export interface KindOfMap {
  readonly name: string
  readonly title: TextKey
  readonly Icon: ComponentType<{ size?: number; stroke?: number; color?: string; 'aria-hidden'?: 'true' }>
  /** Its screen travels when a map of it is opened. */
  readonly screen: () => Promise<{ default: ComponentType<MapScreenProps> }>
  /** The same seen otherwise, at an address of its own. */
  readonly views?: Readonly<Record<MapView, KindOfMap['screen']>>
  /** A small picture of one for the project's page; the words beside it say the same. */
  readonly MiniMap?: ComponentType<{ project: Project; map: MapRecord }>
  /** What is on it, in a few words. */
  size(project: Project, map: MapRecord, say: Say): string
  /** The ways to begin one that this project has now. */
  beginnings(project: Project): readonly Beginning[]
}
