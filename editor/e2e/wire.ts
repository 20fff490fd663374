import type { Page, WebSocketRoute } from 'playwright-core'

/** A person's connection to the shared document, which can be cut while everything else still answers. */
export class Wire {
  #isCut = false
  readonly #open = new Set<WebSocketRoute>()

  /** Before the page opens a project. */
  static async of(page: Page): Promise<Wire> {
    const wire = new Wire()
    await page.routeWebSocket(/\/collab/, (socket) => wire.#take(socket))
    return wire
  }

  #take(socket: WebSocketRoute): void {
    if (this.#isCut) return void socket.close({ code: 1013 })
    const server = socket.connectToServer()
    this.#open.add(socket)
    server.onClose((code, reason) => {
      this.#open.delete(socket)
      void socket.close({ code, reason })
    })
    socket.onClose((code, reason) => {
      this.#open.delete(socket)
      void server.close({ code, reason })
    })
  }

  async cut(): Promise<void> {
    this.#isCut = true
    for (const socket of [...this.#open]) await socket.close({ code: 1013 })
    this.#open.clear()
  }

  mend(): void {
    this.#isCut = false
  }
}
