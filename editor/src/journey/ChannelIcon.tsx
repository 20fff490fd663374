import type { TouchChannel } from '@potok/model'
import {
  IconBuilding,
  IconDeviceMobile,
  IconHome,
  IconMail,
  IconMessage,
  IconUsers,
  IconWorld,
} from '@tabler/icons-react'

const ICONS: Record<TouchChannel, typeof IconHome> = {
  portal: IconHome,
  centre: IconBuilding,
  phone: IconDeviceMobile,
  visit: IconUsers,
  site: IconWorld,
  mail: IconMail,
  messenger: IconMessage,
}

/** The channel is said in words beside it, or by the touchpoint's name. */
export function ChannelIcon({ channel }: { channel: TouchChannel }) {
  const Icon = ICONS[channel]
  return <Icon size={16} stroke={1.6} aria-hidden="true" className="journey-channel" />
}
