import { contextBridge, ipcRenderer, webFrame } from 'electron'

// Hands the page its ports: one to the engine, one to the shell. It knows no call by name.
ipcRenderer.on('leerspoor:port', (event, name: string) => {
  window.postMessage(name, location.origin, event.ports)
})

// Ways out that no content policy covers; the page uses neither.
const silence = () => {
  for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection', 'WebTransport']) {
    Reflect.deleteProperty(globalThis, name)
  }
}
if ('executeInMainWorld' in contextBridge) contextBridge.executeInMainWorld({ func: silence })
else void webFrame.executeJavaScript(`(${silence.toString()})()`)
