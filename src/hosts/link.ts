/** One end of the message pipe between two processes. */
export interface Pipe {
  send(message: unknown): void
  onMessage(listener: (message: unknown) => void): void
  onEnd(listener: () => void): void
}

/** One conversation over a pipe. Shaped so that the contract's server and client can use it as it is. */
export interface Channel {
  postMessage(frame: unknown): void
  onMessage: { addListener(listener: (frame: unknown) => void): void }
  onDisconnect: { addListener(listener: () => void): void }
  close(): void
}

type ChannelMessage =
  | { type: 'open'; channel: string; purpose: string }
  | { type: 'frame'; channel: string; frame: unknown }
  | { type: 'close'; channel: string }

/** Many channels over one pipe. Messages that are not a channel's go to `onOther`. */
export interface Link {
  open(purpose: string): Channel
  onOpen(listener: (channel: Channel, purpose: string) => void): void
  onOther(listener: (message: unknown) => void): void
  send(message: unknown): void
}

interface LocalChannel extends Channel {
  receive(frame: unknown): void
  ended(): void
}

/** @param name sets this end's channels apart from those the other end opens */
export function createLink(pipe: Pipe, name: string): Link {
  const channels = new Map<string, LocalChannel>()
  const openListeners: ((channel: Channel, purpose: string) => void)[] = []
  const otherListeners: ((message: unknown) => void)[] = []
  // Channels opened before anyone listens wait for the first listener: the far end may still be starting.
  const unheard: { channel: LocalChannel; purpose: string }[] = []
  let opened = 0

  const add = (id: string): LocalChannel => {
    const channel = localChannel({
      send: (frame) => pipe.send({ type: 'frame', channel: id, frame } satisfies ChannelMessage),
      close: () => {
        if (channels.delete(id)) pipe.send({ type: 'close', channel: id } satisfies ChannelMessage)
      },
    })
    channels.set(id, channel)
    return channel
  }

  pipe.onMessage((message) => {
    if (!isChannelMessage(message)) {
      for (const listener of otherListeners) listener(message)
      return
    }
    if (message.type === 'open') {
      const channel = add(message.channel)
      if (openListeners.length === 0) unheard.push({ channel, purpose: message.purpose })
      for (const listener of openListeners) listener(channel, message.purpose)
      return
    }
    const channel = channels.get(message.channel)
    if (message.type === 'frame') channel?.receive(message.frame)
    else if (channels.delete(message.channel)) channel?.ended()
  })

  pipe.onEnd(() => {
    const open = [...channels.values()]
    channels.clear()
    for (const channel of open) channel.ended()
  })

  return {
    open(purpose) {
      const id = `${name}-${++opened}`
      const channel = add(id)
      pipe.send({ type: 'open', channel: id, purpose } satisfies ChannelMessage)
      return channel
    },
    onOpen(listener) {
      openListeners.push(listener)
      for (const { channel, purpose } of unheard.splice(0)) listener(channel, purpose)
    },
    onOther: (listener) => otherListeners.push(listener),
    send: (message) => pipe.send(message),
  }
}

/** A channel whose far end is gone. */
export function endedChannel(): Channel {
  const channel = localChannel({ send: () => {}, close: () => {} })
  channel.ended()
  return channel
}

function localChannel(far: { send(frame: unknown): void; close(): void }): LocalChannel {
  const frameListeners: ((frame: unknown) => void)[] = []
  const endListeners: (() => void)[] = []
  // Frames that arrive before anyone listens wait, as they do on a real port before start().
  const waiting: unknown[] = []
  let over = false

  const ended = () => {
    if (over) return
    over = true
    for (const listener of endListeners) listener()
  }

  return {
    postMessage: (frame) => {
      if (!over) far.send(frame)
    },
    onMessage: {
      addListener(listener) {
        frameListeners.push(listener)
        for (const frame of waiting.splice(0)) listener(frame)
      },
    },
    onDisconnect: {
      addListener(listener) {
        if (over) listener()
        else endListeners.push(listener)
      },
    },
    close() {
      far.close()
      ended()
    },
    receive(frame) {
      if (frameListeners.length === 0) waiting.push(frame)
      for (const listener of frameListeners) listener(frame)
    },
    ended,
  }
}

/** Passes every frame of one channel to the other, both ways, until either ends. */
export function relay(a: Channel, b: Channel) {
  a.onMessage.addListener((frame) => b.postMessage(frame))
  b.onMessage.addListener((frame) => a.postMessage(frame))
  a.onDisconnect.addListener(() => b.close())
  b.onDisconnect.addListener(() => a.close())
}

function isChannelMessage(message: unknown): message is ChannelMessage {
  return (
    typeof message === 'object' &&
    message !== null &&
    'channel' in message &&
    'type' in message &&
    (message.type === 'open' || message.type === 'frame' || message.type === 'close')
  )
}
