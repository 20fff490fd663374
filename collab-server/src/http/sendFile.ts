import type { Exported } from '@potok/exporters/node'
import type { FastifyReply } from 'fastify'

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** A file to keep, under its name; nothing on the way keeps it. */
export const sendFile = (reply: FastifyReply, { bytes, mediaType, fileName }: Exported) =>
  reply
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`)
    .header('cache-control', 'no-store')
    .type(mediaType)
    .send(Buffer.from(bytes))
